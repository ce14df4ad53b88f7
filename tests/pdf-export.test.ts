import { writeFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { type ExportOptions, usualOptions } from '#core/formats/format.ts';
import { pathOperators } from '#core/formats/pdf/path-operators.ts';
import { writePdf } from '#core/formats/pdf/write-pdf.ts';
import { environment, sourceOf, template } from './export-samples.ts';

/** What a reader of PDFs finds in one. */
async function read(design: Design, options: Partial<ExportOptions> = {}) {
  const bytes = await writePdf(sourceOf(design), { ...usualOptions, ...options }, environment);
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, bytes);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const lines = items.flatMap((item) => ('str' in item ? [item.str] : []));
  const { info } = await document.getMetadata();
  const [, , width = 0, height = 0] = page.view;
  return { pages: document.numPages, text: lines.join(''), info, width: Math.round(width), height: Math.round(height), size: bytes.length };
}

const design = template('fraud-detection-mistakes');

describe('a PDF', () => {
  it('has every name, label and chip as text, and a title block with date and check', async () => {
    const { pages, text, info } = await read(design, { legend: true });
    expect(pages).toBe(1);
    expect(info).toMatchObject({ Title: design.title, Producer: 'Trueline' });
    const scene = sourceOf(design).scene(true);
    const wanted = [
      ...scene.nodes.flatMap((node) => [node.title, node.subtitle, ...node.chips.map((chip) => chip.text)]),
      ...scene.containers.flatMap((item) => [item.title, item.name]),
      ...scene.edges.flatMap(({ label }) => (label ? [label.text] : [])),
      '2026-01-31',
      design.title ?? '',
      'Checked against the exam notes: ',
      'Wrong connection',
    ];
    const plain = text.replace(/\s/g, '');
    expect(wanted.filter((word) => !plain.includes(word.replace(/\s/g, '')))).toEqual([]);
  });

  it.each([
    [{ page: 'a4' }, 842, 595],
    [{ page: 'a4', orientation: 'portrait' }, 595, 842],
    [{ page: 'a3', orientation: 'landscape' }, 1191, 842],
    [{ page: 'letter', orientation: 'portrait' }, 612, 792],
  ] as const)('has the page that was asked for: %o', async (options, width, height) => {
    expect(await read(design, options)).toMatchObject({ width, height });
  });

  it('as large as the picture, nothing is made smaller', async () => {
    const { width } = await read(design, { page: 'picture' });
    expect(width).toBeGreaterThan(sourceOf(design).scene(true).bounds.width * 0.75);
  });

  it('letters that the bundled font lacks are there as small pictures', async () => {
    const foreign: Design = { trueline: 1, title: 'Модель', nodes: [{ id: 'a', service: 's3', name: 'Данные 模型 x' }], edges: [] };
    const { text, size } = await read(foreign);
    expect(text).toContain('xAmazon S3');
    expect(size).toBeGreaterThan(
      (await read({ ...foreign, title: 'Model', nodes: [{ id: 'a', service: 's3', name: 'Data x' }] })).size + 1000,
    );
  });
});

describe('pathOperators', () => {
  it.each([
    ['M1 2L3 4h2v-1z', '1 2 m 3 4 l 5 4 l 5 3 l h'],
    ['M0 0Q3 0 3 3', '0 0 m 2 0 3 1 3 3 c'],
    ['m1 1 2 2', '1 1 m 3 3 l'],
    ['M0 0c1 0 2 1 2 2s1 2 2 2', '0 0 m 1 0 2 1 2 2 c 2 3 3 4 4 4 c'],
    ['M0 0a1 1 0 012 0', '0 0 m 0 -0.552 0.448 -1 1 -1 c 1.552 -1 2 -0.552 2 0 c'],
  ])('%s', (d, operators) => {
    expect(
      pathOperators(d)
        .trim()
        .replace(/\n/g, ' ')
        .replace(/-0(?= )/g, '0'),
    ).toBe(operators);
  });
});
