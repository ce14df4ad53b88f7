import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Environment, TextTools } from '#core/formats/environment.ts';
import { withDesign } from '#core/formats/png/png-design.ts';
import { rasterise } from './rasterise.ts';

const deflate = promisify<Uint8Array, Buffer>(zlib.deflate);
const inflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflate);

const loadAssets = async () => {
  const [{ icons }, { glyphs }] = await Promise.all([import('virtual:icons'), import('virtual:glyphs')]);
  return { icons, glyphs };
};
const loadOutlines = async () => (await import('virtual:outlines')).outlines;

/** The font lies beside the built program; from the sources it comes out of its package. */
function fontFile(): string {
  const beside = fileURLToPath(new URL('./inter.woff2', import.meta.url));
  return existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
}

/** Bytes and texts, as Node has them. */
const textTools: TextTools = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  deflate: async (bytes) => new Uint8Array(await deflate(bytes)),
  inflate: async (bytes, largest) => new Uint8Array(await inflate(bytes, { maxOutputLength: largest })),
};

/** What formats need, as Node has it. */
export const nodeEnvironment: Environment = {
  ...textTools,
  assets: loadAssets,
  outlines: loadOutlines,
  font: async () => (await readFile(fontFile())).toString('base64'),
  rasterise: async (picture, scale, inside) => {
    const png = await rasterise(picture, scale, await loadAssets(), await loadOutlines());
    return inside ? withDesign(png, inside, textTools) : png;
  },
};
