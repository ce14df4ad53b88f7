import { buffer } from 'node:stream/consumers';
import { catalogData } from 'virtual:catalog';
import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import { selectedOf, wholeOf } from '#core/formats/picture/part.ts';
import { type Marks, noMarks } from '#core/layout/marks.ts';
import { type Scene, scene as sceneOf } from '#core/layout/scene.ts';
import { tidy } from '#core/layout/tidy.ts';
import { marksOf } from '#core/validator/marks.ts';
import { validate } from '#core/validator/validate.ts';
import { exported, exportedFile, openExport } from './export-dialog.ts';
import { openApp } from './harness.ts';
import { decode, missing, type Picture, palette } from './picture.ts';

const catalog = indexCatalog(catalogData);
const elk = new ElkConstructor();

/** A template with places, as the editor would lay it out. */
async function laidOut(id: string): Promise<Design> {
  const template = catalog.templates.find((one) => one.id === id);
  if (!template) throw new Error(`There is no template ${id}.`);
  const design = openDesign(sketchToDesign(template.design), catalog);
  return tidy(design, catalog, marksFor(design), (graph) => elk.layout(graph));
}

const marksFor = (design: Design): Marks => marksOf(validate(design, catalog), design, catalog, { quiet: false });

function drawn(design: Design, findings: boolean): Scene {
  return sceneOf(design, catalog, findings ? marksFor(design) : noMarks);
}

async function drop(page: Page, design: Design): Promise<void> {
  await page.locator('.react-flow').first().waitFor();
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'design.trueline.json'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, serializeDesign(design));
  await expect.poll(() => page.locator('.edge-layer g.edge').count(), { timeout: 20_000 }).toBe(design.edges.length);
}

/** Title and legend are drawn by the painter in the worker alone; the picture lies below the title then. */
const TITLE = 64;

it.each([
  ['drift-retraining', 'the canvas', { scale: 2, theme: 'Light', findings: true }],
  ['fraud-detection-mistakes', 'the canvas', { scale: 2, theme: 'Dark', findings: true }],
  ['fraud-detection-mistakes', 'the canvas', { scale: 3, theme: 'Light', findings: false }],
  ['fraud-detection-mistakes', 'the worker', { scale: 2, theme: 'Light', findings: true, title: true }],
  ['fraud-detection-mistakes', 'the worker', { scale: 2, theme: 'Dark', findings: true, title: true }],
] as const)('the picture of %s by %s shows every edge, icon, name, label, badge and chip (%o)', async (id, by, wish) => {
  const design = await laidOut(id);
  const scene = drawn(design, wish.findings);
  const { page } = await openApp();
  await drop(page, design);
  const whole = await exported(page, scene, wish);
  const { frame } = whole;
  const above = by === 'the worker' ? TITLE : 0;
  expect([whole.png.width, whole.png.height]).toEqual([frame.width * wish.scale, (frame.height + above) * wish.scale]);
  const picture: Picture = { ...whole, frame: { ...frame, y: frame.y - above } };
  expect(missing(picture, scene, palette(wish.theme === 'Dark' ? 'dark' : 'light'))).toEqual([]);
});

it.each(['Light', 'Dark'] as const)('canvas and worker draw the same picture: %s', async (theme) => {
  const design = await laidOut('fraud-detection-mistakes');
  const scene = drawn(design, true);
  const { page } = await openApp();
  await drop(page, design);
  const canvas = (await exported(page, scene, { scale: 2, theme, findings: true, title: false })).png;
  const worker = (await exported(page, scene, { title: true })).png;
  let [other, far] = [0, 0];
  for (let y = 0; y < canvas.height; y += 1)
    for (let x = 0; x < canvas.width; x += 1) {
      const [a, b] = [(y * canvas.width + x) * 4, ((y + 2 * TITLE) * worker.width + x) * 4];
      const off = Math.max(...[0, 1, 2].map((c) => Math.abs((canvas.data[a + c] ?? 0) - (worker.data[b + c] ?? 0))));
      if (off > 8) other += 1;
      if (off > 64) far += 1;
    }
  const pixels = canvas.width * canvas.height;
  // What is promised: 99.5 % of the pixels are alike to 8 of 255 levels, 99.9 % to 64.
  expect(other / pixels).toBeLessThan(0.005);
  expect(far / pixels).toBeLessThan(0.001);
});

it.each(['text', 'paths'] as const)('an SVG with letters as %s is drawn by the browser as the canvas is', async (letters) => {
  const design = await laidOut('fraud-detection-mistakes');
  const scene = drawn(design, true);
  const { page } = await openApp();
  await drop(page, design);
  const dialog = await openExport(page, { format: 'svg', findings: true });
  await dialog.getByText(letters === 'text' ? 'Text' : 'Outlines', { exact: true }).click();
  await page.keyboard.press('Escape');
  const { bytes, name } = await exportedFile(page, { format: 'svg' });
  expect(name).toMatch(/^fraud-detection[a-z-]*-\d{4}-\d\d-\d\d\.svg$/);
  const svg = bytes.toString();
  expect(svg).not.toMatch(/<foreignObject|<script|href="(?!#)/);
  expect(/<text/.test(svg)).toBe(letters === 'text');
  const { frame } = wholeOf(scene);
  const viewport = { width: frame.width, height: frame.height };
  const other = await page.context().browser()?.newPage({ viewport, deviceScaleFactor: 2 });
  if (!other) throw new Error('The page belongs to no browser.');
  await other.setContent(`<body style="margin:0"><img src="data:image/svg+xml;base64,${bytes.toString('base64')}">`);
  await other.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const picture = decode(await other.screenshot(), frame, 2);
  await other.close();
  expect(missing(picture, scene, palette('light'))).toEqual([]);
});

it.each(['drift-retraining', 'fraud-detection-mistakes'])('whatever is left out of the picture of %s is named', async (id) => {
  const design = await laidOut(id);
  const scene = drawn(design, true);
  const { page } = await openApp();
  await drop(page, design);
  const colours = palette('light');
  const named = [
    ...scene.edges.map((edge) => ({ thing: `edge ${edge.id}`, selector: `g.edge[data-edge="${edge.id}"]` })),
    ...scene.edges
      .filter((edge) => edge.label)
      .map((edge) => ({ thing: `label of ${edge.id}`, selector: `g.edge-label[data-edge="${edge.id}"]` })),
    ...[...scene.nodes, ...scene.containers].map((item) => ({
      thing: `icon of ${item.id}`,
      selector: `[data-id="${item.id}"] :is(.card, .container-header) > :first-child`,
    })),
    ...[...scene.nodes, ...scene.containers]
      .filter(({ badge }) => badge)
      .map(({ id }) => ({ thing: `badge of ${id}`, selector: `[data-id="${id}"] .badge` })),
    ...scene.nodes.flatMap(({ id, chips }) =>
      chips.map(({ text }, i) => ({ thing: `chip ${text} of ${id}`, selector: `[data-id="${id}"] .card-chip:nth-of-type(${i + 4})` })),
    ),
  ];
  // Each is left out once while its neighbours in the list are there.
  for (const turn of [0, 1, 2]) {
    const left = named.filter((_, i) => i % 3 === turn);
    const rule = `:is(${left.map(({ selector }) => selector).join(',')}) { visibility: hidden }`;
    await page.evaluate((text) => document.styleSheets[0]?.insertRule(text, 0), rule);
    const picture = await exported(page, scene, { scale: 2, theme: 'Light', findings: true });
    await page.evaluate(() => document.styleSheets[0]?.deleteRule(0));
    expect(
      missing(picture, scene, colours)
        .filter((thing) => !thing.startsWith('name'))
        .sort(),
    ).toEqual(left.map(({ thing }) => thing).sort());
  }
});

it('a picture of the selection holds what is selected and nothing of the interface', async () => {
  const design = await laidOut('drift-retraining');
  const scene = drawn(design, true);
  const { page } = await openApp();
  await drop(page, design);
  await page.locator('.react-flow__node[data-id="watch"]').click();
  const dialog = await openExport(page, { transparent: true });
  await dialog.getByText('Selection', { exact: true }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const { frame } = selectedOf(scene, { nodes: new Set(['watch']), edges: new Set() });
  const { png } = decode(await buffer(await (await download).createReadStream()), frame, 2);
  expect([png.width, png.height]).toEqual([frame.width * 2, frame.height * 2]);
  let [clear, accent] = [0, 0];
  for (let at = 0; at < png.data.length; at += 4) {
    if (png.data[at + 3] === 0) clear += 1;
    else if (Math.hypot((png.data[at] ?? 0) - 0x2f, (png.data[at + 1] ?? 0) - 0x5b, (png.data[at + 2] ?? 0) - 0xff) < 60) accent += 1;
  }
  expect(accent, 'pixels in the colour of the selection').toBe(0);
  expect(clear).toBeGreaterThan(((frame.width - 176 - 24) * (frame.height - 56 - 24) * 4) / 4);
});

it('a picture too large for browsers is refused with the largest scale that fits', async () => {
  const nodes = [0, 1].map((i) => ({ id: `n${i}`, service: 's3', position: { x: i * 8000, y: 0 } }));
  const { page } = await openApp();
  await drop(page, { trueline: 1, nodes, edges: [{ id: 'n0 -> n1', from: 'n0', to: 'n1', flow: 'dataset' }] });
  const dialog = await openExport(page, { scale: 3 });
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('alert').textContent()).toContain('1×');
  expect(await dialog.getByRole('button', { name: 'Download' }).isDisabled()).toBe(true);
});
