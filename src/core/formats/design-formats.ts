import type { FileDesign } from '../design/design.ts';
import { type Parsed, parseDesign } from '../design/parse.ts';
import { serializeDesign } from '../design/serialize.ts';

/** One way to write a design down. */
export interface DesignFormat {
  readonly id: string;
  readonly label: string;
  /** Without a leading dot. */
  readonly extension: string;
  /** Reading what was written gives an equal design. */
  readonly lossless: boolean;
  write(design: FileDesign): string;
  read?(text: string): Parsed;
}

/** Every format that designs can be saved in, the one to offer first at the front. */
export const designFormats: readonly DesignFormat[] = [
  { id: 'json', label: 'Trueline design', extension: 'trueline.json', lossless: true, write: serializeDesign, read: parseDesign },
];
