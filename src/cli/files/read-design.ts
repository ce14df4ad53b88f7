import type { Catalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design, FileDesign } from '#core/design/design.ts';
import { parseDesign } from '#core/design/parse.ts';
import type { Problem } from '#core/design/problem.ts';
import { notText, type Read, readBytes, textOf } from './read-file.ts';

/** A design file that was read. `text` is there where the file is the design itself and no picture of it. */
export interface ReadDesign {
  readonly file: FileDesign;
  readonly text: string | undefined;
}

export type DesignOrProblems = ReadDesign | { readonly problems: readonly Problem[] };

/** The design in a file: JSON, or a PNG or SVG that holds one. */
export const readDesign = async (path: string): Promise<DesignOrProblems> => designOf(await readBytes(path));

/** The design in the bytes of a file. */
export async function designOf(read: Read): Promise<DesignOrProblems> {
  if ('fault' in read) return { problems: [wholeFile(read.fault)] };
  const { bytes } = read;
  if (bytes[0] === 0x89 || beginsAsMarkup(bytes)) {
    const { designInPicture } = await import('./picture-design.ts'); // pictures are rare, and their reader is large
    const inside = await designInPicture(bytes);
    return 'problems' in inside ? inside : { file: inside.design, text: undefined };
  }
  const text = textOf(bytes);
  if (text === undefined) return { problems: [wholeFile(notText)] };
  const parsed = parseDesign(text);
  return 'problems' in parsed ? parsed : { file: parsed.design, text };
}

const beginsAsMarkup = (bytes: Uint8Array): boolean => /^\uFEFF?\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));

export const wholeFile = (message: string): Problem => ({ line: 1, column: 1, path: '', message });

/** A design that is opened, with the text that it was read from; or one sentence on why not. */
export async function openFile(
  path: string,
  absolute: string,
  catalog: Catalog,
): Promise<{ readonly design: Design; readonly text: string | undefined } | { readonly faults: readonly string[] }> {
  const read = await readDesign(absolute);
  if ('problems' in read) return { faults: read.problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`) };
  return { design: openDesign(read.file, catalog), text: read.text };
}
