/** Drawings that pictures are made with, by name: plain data that is passed in. */
export interface PictureAssets {
  /** The official icons as data URIs, by the id that services name. */
  readonly icons: Readonly<Record<string, string>>;
  /** Line glyphs as SVG path data on a grid of 24. */
  readonly glyphs: Readonly<Record<string, string>>;
}
