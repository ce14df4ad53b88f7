import type { Design } from '../design/design.ts';
import type { PictureAssets } from './picture/assets.ts';
import type { Outlines } from './picture/outlines.ts';
import type { Picture } from './picture/shapes.ts';

/** What the language itself does not bring: bytes of texts, and deflate as zlib wraps it. */
export interface TextTools {
  encode(text: string): Uint8Array;
  /** UTF-8; throws where the bytes are none. */
  decode(bytes: Uint8Array): string;
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** Rejects where the bytes are damaged or unpack to more than `largest`. */
  inflate(bytes: Uint8Array, largest: number): Promise<Uint8Array>;
}

/** What formats are given by the page or the command line. Large parts are loaded when they are asked for. */
export interface Environment extends TextTools {
  assets(): Promise<PictureAssets>;
  /** Outlines of the bundled font. */
  outlines(): Promise<Outlines>;
  /** The bundled font, WOFF2 in base64. */
  font(): Promise<string>;
  /** Draws a picture as a PNG, with a design inside where one is given (`withDesign`). `scale`: pixels for each px. */
  rasterise(picture: Picture, scale: number, inside?: Design): Promise<Uint8Array>;
}
