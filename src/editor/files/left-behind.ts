import { designRecord } from './design-record.ts';
import { newDocumentId } from './document-id.ts';
import { announceSaved } from './document-lock.ts';
import { remember } from './preferences.ts';
import { addDesign, readStored, storeDesign } from './stored-design.ts';

const PREFIX = 'trueline.unsaved.';

/**
 * Keeps what is not saved yet when the page goes away. The database answers too late then; this storage answers at once, but has
 * room for one design or two.
 */
export function leaveBehind(id: string, revision: number, text: string): void {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify({ revision, text, at: Date.now() }));
    remember('designs', 'yes');
  } catch {
    // no room or no storage: what was saved last is what remains
  }
}

/** The design is saved after all. */
export function nothingLeft(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // without storage nothing was left
  }
}

/** Saves what pages left behind, of one design or of all. What went on elsewhere meanwhile is not overwritten: then both stay. */
export async function takeUp(only?: string): Promise<void> {
  for (const key of leftKeys()) {
    const id = key.slice(PREFIX.length);
    if (only !== undefined && id !== only) continue;
    const left = read(key);
    const stored = left && (await readStored(id));
    if (left && stored?.text !== left.text) {
      const record = designRecord({ id, revision: left.revision, changed: left.at, text: left.text });
      const saved = await storeDesign({ record, text: left.text });
      if (saved === 'changed') await addDesign(newDocumentId(), left.text, left.at);
      else announceSaved(id, saved);
    }
    nothingLeft(id);
  }
}

function leftKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(key: string): { readonly revision: number; readonly text: string; readonly at: number } | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    if (typeof value !== 'object' || value === null || !('text' in value) || !('revision' in value) || !('at' in value)) return undefined;
    const { text, revision, at } = value;
    return typeof text === 'string' && typeof revision === 'number' && typeof at === 'number' ? { text, revision, at } : undefined;
  } catch {
    return undefined;
  }
}
