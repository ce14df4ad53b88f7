import type { TextTools } from '../environment.ts';
import { chunksOf, latin1, readUint32 } from './png-chunks.ts';

/** The pixels of a PNG, colours and how opaque they are apart. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue. */
  readonly colours: Uint8Array;
  readonly alpha: Uint8Array;
}

/** Reads a PNG as browsers and resvg write them: eight bits, colours with or without alpha, not interlaced. Throws on others. */
export const readPixels = async (png: Uint8Array, tools: TextTools): Promise<Pixels> => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? new Uint8Array();
  const [width, height] = [readUint32(header, 0), readUint32(header, 4)];
  const channels = header[9] === 6 ? 4 : header[9] === 2 ? 3 : 0;
  if (header[8] !== 8 || channels === 0 || header[12] !== 0)
    throw new Error(`A PNG of this kind cannot be read: ${latin1(header.subarray(8, 13))}`);
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  const stride = width * channels;
  const rows = await tools.inflate(packed, (stride + 1) * height);
  const pixels: Pixels = { width, height, colours: new Uint8Array(width * height * 3), alpha: new Uint8Array(width * height).fill(255) };
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const row = rows.slice(start + 1, start + 1 + stride);
    unfilter(row, above, rows[start] ?? 0, channels);
    for (let x = 0; x < width; x += 1) {
      for (let c = 0; c < 3; c += 1) pixels.colours[(y * width + x) * 3 + c] = row[x * channels + c] ?? 0;
      if (channels === 4) pixels.alpha[y * width + x] = row[x * 4 + 3] ?? 0;
    }
    above = row;
  }
  return pixels;
};

/** Undoes how a row was prepared for packing (PNG, section 9). */
const unfilter = (row: Uint8Array, above: Uint8Array, filter: number, channels: number): void => {
  for (let i = 0; i < row.length; i += 1) {
    const left = i >= channels ? (row[i - channels] ?? 0) : 0;
    const up = above[i] ?? 0;
    const corner = i >= channels ? (above[i - channels] ?? 0) : 0;
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
    row[i] = ((row[i] ?? 0) + guess) & 0xff;
  }
};

const paeth = (left: number, up: number, corner: number): number => {
  const sum = left + up - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};
