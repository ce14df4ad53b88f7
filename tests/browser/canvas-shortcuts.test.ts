import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import { away, carry, gripOf, left, moveBy, nodes, placeOf, right, shifted, threeInARow, undo } from './gestures.ts';
import { drag, pointOf } from './harness.ts';

const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const rows = (page: Page) => page.locator('[data-canvas]').getByRole('option');

it('an arrow let go on the empty canvas, or a pressed handle, offers what can take it first and says why the rest cannot', async () => {
  const { page, place } = await openSheet();
  const live = await place('Real-time', left);
  const start = await pointOf(gripOf(page, live));
  await page.mouse.move(start.x, start.y);
  await drag(page, page.locator(`.canvas-handle[data-node="${live}"][data-side=right]`), shifted(start, 320, 200));
  await field(page, 'Add a service').waitFor();
  await page.keyboard.type('quick');
  await expect.poll(() => rows(page).first().textContent()).toMatch(/QuickSight takes no .* from Inference endpoint/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('monitor');
  expect(await rows(page).first().getAttribute('data-unfit')).toBeNull();
  await page.keyboard.press('Escape');
  expect((await designOf(page)).nodes).toHaveLength(1);

  await page.mouse.move(start.x, start.y);
  await page.locator(`.canvas-handle[data-node="${live}"][data-side=bottom]`).click();
  await field(page, 'Add a service').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => nodes(page).count()).toBe(2);
  const { nodes: drawn, edges } = await designOf(page);
  expect(edges).toMatchObject([{ from: live, to: drawn[1]?.id }]);
  const [above, below] = [await placeOf(page, live), await placeOf(page, drawn[1]?.id ?? '')];
  expect(below.x).toBe(above.x);
  expect(below.y).toBeGreaterThan(above.y + 100);
});

it('a node that is dropped on an arrow is put into it, moved there or fresh from the palette', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const data = await sheet.place('Amazon S3', left);
  const train = await sheet.place('Training job', { column: 3.2, row: 0 });
  const edge = await sheet.connect(data, train, 'Dataset');
  const prepare = await sheet.place('Processing job', { column: 1.6, row: 2 });
  const [from, to] = [await pointOf(gripOf(page, data)), await pointOf(gripOf(page, train))];
  await carry(page, prepare, { x: (from.x + to.x) / 2, y: from.y });
  await page.locator('.lit-edge').waitFor({ state: 'attached' });
  await page.mouse.up();
  expect((await designOf(page)).edges).toMatchObject([
    { id: edge, from: data, to: prepare, flow: 'dataset' },
    { from: prepare, to: train, flow: 'dataset' },
  ]);
  await moveBy(page, prepare, 0, 120); // connected by now: it is only moved
  expect((await designOf(page)).edges).toHaveLength(2);
  await undo(page);
  await undo(page);
  expect((await designOf(page)).edges).toMatchObject([{ id: edge, from: data, to: train }]);

  const wrangler = await sheet.place('Data Wrangler', { x: (from.x + to.x) / 2, y: from.y });
  expect((await designOf(page)).edges).toMatchObject([
    { from: data, to: wrangler },
    { from: wrangler, to: train },
  ]);
  await undo(page);
  expect((await designOf(page)).nodes).toHaveLength(3);
});

it('R turns a node into another service and keeps its arrows, its name and the fields that both know', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { prepare } = await threeInARow(sheet);
  await sheet.name({ node: prepare }, 'Clean up');
  const before = await designOf(page);
  await page.keyboard.press('r');
  await field(page, 'Replace by').waitFor();
  await page.keyboard.type('glue etl');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await designOf(page)).nodes[1]?.service).toBe('glue-etl');
  const after = await designOf(page);
  expect(after.nodes[1]).toMatchObject({ id: prepare, name: 'Clean up', position: before.nodes[1]?.position });
  expect(after.edges).toEqual(before.edges);
  await undo(page);
  expect(await designOf(page)).toEqual(before);
});

it('L connects by key: what can take it stands first, the rest says why not and can be taken', async () => {
  const { page, place } = await openSheet();
  const live = await place('Real-time', left);
  const board = await place('QuickSight', right);
  const monitor = await place('Data quality Model Monitor', { column: 1.4, row: 1.6 });
  await away(page);
  await nodeOn(page, live).click();
  await page.keyboard.press('l');
  await field(page, 'Connect to').waitFor();
  expect(await rows(page).allTextContents()).toEqual([expect.stringContaining('Monitor'), expect.stringMatching(/takes no/)]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await designOf(page)).edges).toMatchObject([{ from: live, to: board }]);
  await page.keyboard.press('Escape');
  await nodeOn(page, live).click();
  await page.keyboard.press('l');
  await page.keyboard.type('moni');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await designOf(page)).edges.at(-1)).toMatchObject({ from: live, to: monitor });
});
