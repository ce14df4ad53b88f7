/** What this browser remembers besides designs. */
interface Preferences {
  readonly theme: 'light' | 'dark';
  readonly quiet: 'yes' | 'no';
  readonly paletteWidth: string;
  readonly panelWidth: string;
  /** Choices of the Export dialog, as JSON. */
  readonly export: string;
  /** Whether keys that are a single character do something. */
  readonly singleKeys: 'yes' | 'no';
  readonly tidyDirection: 'right' | 'down';
  /** Questions that were answered with No, as a JSON list. */
  readonly declined: string;
  /** The step that the tour is at, or `taken`. */
  readonly tour: string;
  /** Which panels are open, in words: `palette panel`. */
  readonly panels: string;
  /** How designs were seen last, by id, as JSON. */
  readonly views: string;
  /** Designs lie in the database, which answers only after the first paint. */
  readonly designs: 'yes' | 'no';
  /** The browser was asked not to delete designs by itself. */
  readonly persistAsked: 'yes';
}

/** A remembered setting; undefined when there is none or storage is denied. */
export function preference<Key extends keyof Preferences>(key: Key): string | undefined {
  try {
    return localStorage.getItem(`trueline.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a setting. Without storage it is forgotten on reload, which is no reason to bother anybody. */
export function remember<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
  try {
    localStorage.setItem(`trueline.${key}`, value);
  } catch {
    // see above
  }
}
