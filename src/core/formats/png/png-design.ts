import type { Design } from '../../design/design.ts';
import { serializeDesign } from '../../design/serialize.ts';
import type { TextTools } from '../environment.ts';
import { chunkBytes, chunksOf, isPng, latin1 } from './png-chunks.ts';

const KEYWORD = 'trueline';

/** The PNG with the design inside, as compressed text right after its header. One that was inside before is replaced. */
export const withDesign = async (png: Uint8Array, design: Design, tools: TextTools): Promise<Uint8Array<ArrayBuffer>> => {
  const packed = await tools.deflate(tools.encode(serializeDesign(design)));
  // Keyword and its end, compressed, by deflate, no language, no translated keyword.
  const head = [...[...KEYWORD].map((char) => char.charCodeAt(0)), 0, 1, 0, 0, 0];
  const data = new Uint8Array(head.length + packed.length);
  data.set(head);
  data.set(packed, head.length);
  const chunks = chunksOf(png);
  const header = chunks[0];
  if (!isPng(png) || header?.type !== 'IHDR') throw new Error('A design can only be put into a PNG.');
  const kept = chunks.slice(1).filter((chunk) => keywordOf(chunk.type, chunk.data) !== KEYWORD);
  return joined([png.subarray(0, header.end), chunkBytes('iTXt', data), ...kept.map(({ start, end }) => png.subarray(start, end))]);
};

/** What looking for a design in a PNG came to. */
export type Found = { readonly json: string } | { readonly fault: string };

/**
 * The JSON of the design that a PNG holds. Programs that write a PNG again may keep its text in another kind of chunk, so all
 * three are read. `largest`: bytes that are still unpacked.
 */
export const designInPng = async (png: Uint8Array, tools: TextTools, largest: number): Promise<Found> => {
  const chunk = chunksOf(png).find(({ type, data }) => keywordOf(type, data) === KEYWORD);
  if (!chunk)
    return {
      fault:
        'This PNG holds no Trueline design. It was exported without one, or a program that shrinks, edits or copies pictures has taken it out. Open the picture as it was exported, or the JSON file.',
    };
  const body = textOf(chunk.type, chunk.data);
  if (!body) return { fault: 'The design in this PNG is damaged.' };
  try {
    const bytes = body.packed ? await tools.inflate(body.bytes, largest) : body.bytes;
    return { json: chunk.type === 'iTXt' ? tools.decode(bytes) : decodeOther(bytes, tools) };
  } catch (error) {
    return { fault: `The design in this PNG cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
};

/** Other chunks hold Latin-1 by the book, but programs that move text into them write UTF-8 as it is. */
const decodeOther = (bytes: Uint8Array, tools: TextTools): string => {
  try {
    return tools.decode(bytes);
  } catch {
    return latin1(bytes);
  }
};

const keywordOf = (type: string, data: Uint8Array): string | undefined => {
  if (type !== 'iTXt' && type !== 'zTXt' && type !== 'tEXt') return undefined;
  const end = data.subarray(0, 80).indexOf(0);
  return end < 0 ? undefined : latin1(data.subarray(0, end));
};

const textOf = (type: string, data: Uint8Array): { readonly packed: boolean; readonly bytes: Uint8Array } | undefined => {
  const at = data.indexOf(0) + 1;
  if (type === 'tEXt') return { packed: false, bytes: data.subarray(at) };
  if (type === 'zTXt') return { packed: true, bytes: data.subarray(at + 1) };
  const language = data.indexOf(0, at + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? undefined : { packed: data[at] === 1, bytes: data.subarray(translated + 1) };
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
