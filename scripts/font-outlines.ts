import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Outlines } from '../src/core/formats/picture/outlines.ts';

type PathCommand = Font extends { glyphForCodePoint(code: number): { path: { commands: readonly (infer C)[] } } } ? C : never;

const FONT = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const KERNED = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-–/()&\'’" '];

/** The letters of the bundled font as outlines, for programs that cannot use the font itself. */
export async function readOutlines(): Promise<Outlines> {
  const require = createRequire(import.meta.url);
  const { decompress } = require('wawoff2') as { decompress: (file: Uint8Array) => Promise<Uint8Array> };
  const font = create(Buffer.from(await decompress(readFileSync(require.resolve(FONT)))));
  if (!('getVariation' in font)) throw new Error('The bundled font is a collection of fonts.');
  const at = (wght: number) => weightOutlines(font.getVariation({ wght }));
  return { perEm: font.unitsPerEm, weights: { 400: at(400), 500: at(500), 600: at(600) } };
}

function weightOutlines(font: Font): Outlines['weights'][400] {
  const letters: Record<string, [number, string]> = {};
  for (const code of font.characterSet) {
    if (code < 0x20) continue;
    const glyph = font.glyphForCodePoint(code);
    letters[String.fromCodePoint(code)] = [Math.round(glyph.advanceWidth), relative(glyph.path.commands)];
  }
  const kerning: Record<string, number> = {};
  for (const first of KERNED)
    for (const second of KERNED) {
      const { glyphs, positions } = font.layout(first + second);
      const [glyph, position] = [glyphs[0], positions[0]];
      const nearer = glyph && position && glyphs.length === 2 ? Math.round(position.xAdvance - glyph.advanceWidth) : 0;
      if (nearer !== 0) kerning[first + second] = nearer;
    }
  return { letters, kerning };
}

/** Path data with y downwards. Each contour begins with an absolute `M`, the rest is relative and so moves with it. */
function relative(commands: readonly PathCommand[]): string {
  const names: Readonly<Record<string, string>> = { moveTo: 'M', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' };
  let d = '';
  let [x, y] = [0, 0];
  for (const { command, args } of commands) {
    const points = args.map((value, i) => (i % 2 === 0 ? Math.round(value) : -Math.round(value)));
    const name = names[command];
    if (name === undefined) throw new Error(`The font draws with ${command}, which is not known here.`);
    d += name + points.map((value, i) => (name === 'M' ? value : value - (i % 2 === 0 ? x : y))).join(' ');
    if (points.length > 0) [x, y] = [points.at(-2) ?? x, points.at(-1) ?? y];
  }
  return d;
}
