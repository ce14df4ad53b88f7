import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Environment } from '#core/formats/environment.ts';
import { rasterise } from './rasterise.ts';

const deflate = promisify<Uint8Array, Buffer>(zlib.deflate);
const inflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflate);

const loadAssets = async () => {
  const [{ icons }, { glyphs }] = await Promise.all([import('virtual:icons'), import('virtual:glyphs')]);
  return { icons, glyphs };
};
const loadOutlines = async () => (await import('virtual:outlines')).outlines;

/** What formats need, as Node has it. */
export const nodeEnvironment: Environment = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  deflate: async (bytes) => new Uint8Array(await deflate(bytes)),
  inflate: async (bytes, largest) => new Uint8Array(await inflate(bytes, { maxOutputLength: largest })),
  assets: loadAssets,
  outlines: loadOutlines,
  font: async () => {
    const file = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
    return (await readFile(file)).toString('base64');
  },
  rasterise: async (picture, scale) => rasterise(picture, scale, await loadAssets(), await loadOutlines()),
};
