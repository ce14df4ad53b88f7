import type { Parsed } from '#core/design/parse.ts';
import { formatOfFile } from '#core/formats/design-formats.ts';
import { nodeEnvironment } from '../node-environment.ts';

/** The design that lies in a PNG or SVG. */
export async function designInPicture(bytes: Uint8Array): Promise<Parsed> {
  const { read } = formatOfFile(bytes);
  return read ? read(bytes, nodeEnvironment) : { problems: [{ line: 1, column: 1, path: '', message: 'This file holds no design.' }] };
}
