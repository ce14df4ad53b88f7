import type { Parsed } from '#core/design/parse.ts';
import { startCatalog } from '../store/run.ts';

/**
 * Reads the text of a design file. The reader is loaded when there is a file to read; what was read can be drawn, and seen as a
 * whole, because the catalog is there by then.
 */
export async function readDesign(text: string): Promise<Parsed> {
  const [{ parseDesign }] = await Promise.all([import('#core/design/parse.ts'), startCatalog()]);
  return parseDesign(text);
}

/** Reads a file that holds a design: the design itself, or a picture with the design inside. */
export async function readDesignFile(bytes: Uint8Array): Promise<Parsed> {
  const [{ formatOfFile }, { textTools }] = await Promise.all([
    import('#core/formats/design-formats.ts'),
    import('./text-tools.ts'),
    startCatalog(),
  ]);
  const read = formatOfFile(bytes).read;
  if (!read) throw new Error('Files of this kind are never read.');
  return read(bytes, textTools);
}
