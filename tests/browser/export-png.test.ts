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
import { type Marks, noMarks } from '#core/layout/marks.ts';
import { type Scene, scene as sceneOf } from '#core/layout/scene.ts';
import { tidy } from '#core/layout/tidy.ts';
import { validate } from '#core/validator/validate.ts';
import { selectedOf } from '#core/formats/picture/part.ts';
import { marksOf } from '#core/validator/marks.ts';
import { exported, palette } from './export-dialog.ts';
import { openApp } from './harness.ts';
import { decode, missing } from './picture.ts';

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

it.each([
  ['drift-retraining', { scale: 2, background: 'Light', findings: true }, 'light'],
  ['fraud-detection-mistakes', { scale: 2, background: 'Dark', findings: true }, 'dark'],
  ['fraud-detection-mistakes', { scale: 3, background: 'Light', findings: false }, 'light'],
] as const)('the picture of %s shows every edge, icon, name and label (%o)', async (id, wish, theme) => {
  const design = await laidOut(id);
  const scene = drawn(design, wish.findings);
  const { page } = await openApp();
  await drop(page, design);
  const picture = await exported(page, scene, wish);
  const { frame } = picture;
  expect([picture.png.width, picture.png.height]).toEqual([frame.width * wish.scale, frame.height * wish.scale]);
  expect(missing(picture, scene, await palette(page, theme))).toEqual([]);
});

it.each(['drift-retraining', 'fraud-detection-mistakes'])('whatever is left out of the picture of %s is named', async (id) => {
  const design = await laidOut(id);
  const scene = drawn(design, true);
  const { page } = await openApp();
  await drop(page, design);
  const colours = await palette(page, 'light');
  const named = [
    ...scene.edges.map((edge) => ({ thing: `edge ${edge.id}`, selector: `g.edge[data-edge="${edge.id}"]` })),
    ...scene.edges
      .filter((edge) => edge.label)
      .map((edge) => ({ thing: `label of ${edge.id}`, selector: `g.edge-label[data-edge="${edge.id}"]` })),
    ...[...scene.nodes, ...scene.containers].map((item) => ({
      thing: `icon of ${item.id}`,
      selector: `[data-id="${item.id}"] :is(.card, .container-header) > :first-child`,
    })),
  ];
  // Each is left out once while its neighbours in the list are there.
  for (const turn of [0, 1, 2]) {
    const left = named.filter((_, i) => i % 3 === turn);
    const rule = `:is(${left.map(({ selector }) => selector).join(',')}) { visibility: hidden }`;
    await page.evaluate((text) => document.styleSheets[0]?.insertRule(text, 0), rule);
    const picture = await exported(page, scene, { scale: 2, background: 'Light', findings: true });
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
  await page.getByRole('button', { name: 'Export…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Selection', { exact: true }).click();
  await dialog.getByText('Transparent', { exact: true }).click();
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
  await page.getByRole('button', { name: 'Export…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('3×', { exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('alert').textContent()).toContain('1×');
  expect(await dialog.getByRole('button', { name: 'Download' }).isDisabled()).toBe(true);
});
