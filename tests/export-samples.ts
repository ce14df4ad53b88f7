import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { glyphs } from 'virtual:glyphs';
import { icons } from 'virtual:icons';
import { outlines } from 'virtual:outlines';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import type { Source } from '#core/formats/design-formats.ts';
import type { Environment } from '#core/formats/environment.ts';
import { noMarks } from '#core/layout/marks.ts';
import { withPositions } from '#core/layout/place.ts';
import { scene } from '#core/layout/scene.ts';
import { marksOf } from '#core/validator/marks.ts';
import { validate } from '#core/validator/validate.ts';
import { rasterise } from '../src/cli/rasterise.ts';

export const catalog = indexCatalog(catalogData);

const fontFile = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
const deflate = promisify(zlib.deflate);
const inflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflate);

/** What formats need, as the command line has it. */
export const environment: Environment = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  deflate: async (bytes) => new Uint8Array(await deflate(bytes)),
  inflate: async (bytes, largest) => new Uint8Array(await inflate(bytes, { maxOutputLength: largest })),
  assets: async () => ({ icons, glyphs }),
  outlines: async () => outlines,
  font: async () => readFileSync(fontFile).toString('base64'),
  rasterise,
};

/** A template, laid out, as it would be open in the editor. */
export function template(id: string): Design {
  const found = catalog.templates.find((one) => one.id === id);
  if (!found) throw new Error(`There is no template ${id}.`);
  return withPositions(openDesign({ title: found.title, ...sketchToDesign(found.design) }, catalog), catalog);
}

export function sourceOf(design: Design): Source {
  const report = validate(design, catalog);
  const marks = marksOf(report, design, catalog, { quiet: false });
  return {
    design,
    catalog,
    report,
    today: '2026-01-31',
    scene: (findings) => scene(design, catalog, findings ? marks : noMarks),
    prose: async () => prose,
  };
}
