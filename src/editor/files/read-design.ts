import type { Parsed } from '#core/design/parse.ts';

/** Reads a design file. The reader is loaded when there is a file to read. */
export async function readDesign(text: string): Promise<Parsed> {
  const { parseDesign } = await import('#core/design/parse.ts');
  return parseDesign(text);
}
