import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { LARGEST_FILE, megabytes } from '#core/design/text-limits.ts';

/** Pictures are larger than the designs in them. */
const LARGEST_PICTURE = 5 * LARGEST_FILE;

export type Read = { readonly bytes: Uint8Array } | { readonly fault: string };

/** Reads a file, but never without end: a device or a pipe may have none. */
export async function readBytes(path: string): Promise<Read> {
  const largest = /\.(png|svg)$/i.test(path) ? LARGEST_PICTURE : LARGEST_FILE;
  try {
    const { size } = await stat(path);
    if (size > largest) return { fault: `The file has ${megabytes(size)}; designs of up to ${megabytes(largest)} can be read.` };
    return await drain(createReadStream(path), largest);
  } catch (error) {
    return { fault: readFault(error) };
  }
}

/** Reads standard input to its end. */
export async function readInput(input: Readable): Promise<Read> {
  try {
    return await drain(input, LARGEST_FILE);
  } catch (error) {
    return { fault: readFault(error) };
  }
}

async function drain(stream: Readable, largest: number): Promise<Read> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk);
    chunks.push(piece);
    bytes += piece.length;
    if (bytes > largest) return { fault: `The file has more than ${megabytes(largest)}, which is as much as can be read.` };
  }
  return { bytes: Buffer.concat(chunks) };
}

/** UTF-8, a byte order mark included; `undefined` where the bytes are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const notText = 'The file is not text in UTF-8.';

export async function readText(path: string): Promise<{ readonly text: string } | { readonly fault: string }> {
  const read = await readBytes(path);
  if ('fault' in read) return read;
  const text = textOf(read.bytes);
  return text === undefined ? { fault: notText } : { text };
}

export function readFault(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such file.';
    case 'EISDIR':
      return 'This is a folder.';
    case 'EACCES':
    case 'EPERM':
      return 'The file may not be read.';
    default:
      return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
