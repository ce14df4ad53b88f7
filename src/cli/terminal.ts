import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { LARGEST_FILE, megabytes } from '#core/design/text-limits.ts';

/** What the program needs of the world around it. */
export interface Terminal {
  /** To standard output. */
  print(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  read(path: string): Promise<{ readonly text: string } | { readonly fault: string }>;
  /** YYYY-MM-DD, in the time zone of the machine. */
  readonly today: string;
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  read: readText,
  today: dayOf(new Date()),
};

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Reads a text file, but never more than a design may have: a device or a pipe may have no end. */
async function readText(path: string): Promise<{ readonly text: string } | { readonly fault: string }> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) return { fault: `The file has ${megabytes(size)}; designs of up to ${megabytes(LARGEST_FILE)} can be read.` };
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of createReadStream(path)) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > LARGEST_FILE) return { fault: `The file has more than ${megabytes(LARGEST_FILE)}, which is as much as can be read.` };
    }
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)) };
  } catch (error) {
    return { fault: reason(error) };
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder; name the design files in it.';
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read.';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'The file is not text in UTF-8.';
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
