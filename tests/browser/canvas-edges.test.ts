import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { draw } from './designs.ts';
import { nodeOn, openSheet, panelOf } from './drawing.ts';
import { designOf } from './files.ts';
import { away, below, edgeOn, edges, gripOf, left, middle, right, selected, selectedEdges, threeInARow, undo } from './gestures.ts';
import { drag, pointOf } from './harness.ts';

const lastEdge = async (page: Page) => (await designOf(page)).edges.at(-1);

/** Pulls an arrow from the right handle of a node over another one, without letting go. */
async function pullOver(page: Page, from: string, to: string): Promise<void> {
  const start = await pointOf(gripOf(page, from));
  await page.mouse.move(start.x, start.y);
  const handle = await pointOf(page.locator(`.canvas-handle[data-node="${from}"][data-side=right]`));
  const end = await pointOf(gripOf(page, to));
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 12 });
}

it('either end of an arrow is hung on another node', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  const other = await sheet.place('Feature Store', below);
  const edge = await sheet.connect(data, other);
  await drag(page, page.locator('.canvas-handle-edge[data-end=to]'), gripOf(page, train));
  await expect.poll(() => lastEdge(page)).toMatchObject({ from: data, to: train });
  await drag(page, page.locator('.canvas-handle-edge[data-end=from]'), gripOf(page, other));
  await expect.poll(() => lastEdge(page)).toMatchObject({ from: other, to: train, flow: 'features' });
  await undo(page);
  await undo(page);
  await expect.poll(() => lastEdge(page)).toMatchObject({ id: edge, from: data, to: other });
  // The next arrow from the same side is one of its own, although the selected one begins there.
  await sheet.connect(data, prepare, 'Features');
  expect((await designOf(page)).edges).toHaveLength(4);
});

it('flow, meaning, fields and caption of an arrow are edited where it is selected', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const registry = await sheet.place('Model Registry', left);
  const train = await sheet.place('Training job', right);
  const edge = await sheet.connect(registry, train, 'Use as base model');
  await sheet.field({ edge }, 'Meant to', 'start retraining');
  await page.locator(`g.edge-label[data-edge="${edge}"][data-severity=error]`, { hasText: 'Retrain' }).waitFor();
  expect(await lastEdge(page)).toMatchObject({ flow: 'trigger', intent: 'retrain' });
  await sheet.field({ edge }, 'Flow', 'Model artifact');
  await sheet.name({ edge }, 'Version 12');
  await page.locator(`g.edge-label[data-edge="${edge}"]`, { hasText: 'Version 12' }).waitFor();
  expect(await lastEdge(page)).toMatchObject({ flow: 'artifact', label: 'Version 12' });
  await undo(page);
  expect(await lastEdge(page)).not.toHaveProperty('label');

  const data = await sheet.place('Amazon S3', below);
  const channel = await sheet.connect(data, train, 'Dataset');
  await sheet.field({ edge: channel }, 'Input mode', 'FastFile');
  expect(await lastEdge(page)).toMatchObject({ flow: 'dataset', fields: { inputMode: 'fast-file' } });
  await page.keyboard.press('Delete'); // the press on the answer left the keyboard in the panel, and the arrow selected
  await edgeOn(page, channel).waitFor({ state: 'detached' });
  await panelOf(page).waitFor();
});

it('while an arrow is pulled, what cannot take it is dimmed, says why, and takes it all the same', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const live = await sheet.place('Real-time', left);
  const dashboard = await sheet.place('QuickSight', right);
  const monitor = await sheet.place('Data quality Model Monitor', below);
  await away(page);
  await pullOver(page, live, monitor);
  expect((await page.locator('.wire-dim').getAttribute('d'))?.match(/M/g)).toHaveLength(1);
  expect(await page.locator('.wire-reason').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await edges(page).count()).toBe(0);

  await pullOver(page, live, dashboard);
  await page.getByText(/^QuickSight takes no .* from Inference endpoint/).waitFor();
  await page.mouse.up();
  await page.locator('g.edge[data-severity=error]').waitFor({ state: 'attached' });
  await page.locator('.wire-dim').waitFor({ state: 'detached' });
  await undo(page);
  await expect.poll(() => edges(page).count()).toBe(0);
});

it('an arrow that is let go on the empty canvas asks what comes next, and hangs on it', async () => {
  const { page, place } = await openSheet();
  const data = await place('Amazon S3', middle);
  const start = await pointOf(gripOf(page, data));
  await page.mouse.move(start.x, start.y);
  const end = { x: start.x + 300, y: start.y + 220 };
  await drag(page, page.locator(`.canvas-handle[data-node="${data}"][data-side=right]`), end);
  const search = page.getByRole('combobox', { name: 'Add a service' });
  await search.waitFor();
  await page.keyboard.type('training job');
  await page.keyboard.press('Enter');
  await search.waitFor({ state: 'detached' });
  const { nodes } = await designOf(page);
  expect(await lastEdge(page)).toMatchObject({ from: data, to: nodes.at(-1)?.id });
  expect(await pointOf(nodeOn(page, nodes.at(-1)?.id ?? ''))).toEqual(end);
  await undo(page);
  expect((await designOf(page)).nodes).toHaveLength(1);
});

it('the handles of a service that the keyboard is at give way while an arrow is selected, and are there again when it is let go', async () => {
  const { page } = await openSheet();
  await draw(page, 'Amazon S3');
  await draw(page, 'Glue ETL');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const handles = page.locator('.canvas-handle[data-side]');
  await expect.poll(() => handles.count()).toBe(4);
  await page.keyboard.press('l');
  await page.getByRole('combobox', { name: 'Connect to' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('g.edge[data-selected]').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape'); // what the arrow means is left as it is
  await page.locator('g.edge[data-selected]').waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('[data-canvas]').evaluate((canvas) => canvas === document.activeElement)).toBe(true);
  await page.keyboard.press('b'); // a bend point, by a key: the keyboard is here
  await page.locator('[data-bend]').first().waitFor();
  expect(await handles.count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('g.edge[data-selected]').waitFor({ state: 'detached' });
  await expect.poll(() => handles.count()).toBe(4);
});

it('a service is put into the selected arrow by keys and from its menu: what both halves can lead through is offered first', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const data = await sheet.place('Amazon S3', left);
  const train = await sheet.place('Training job', right);
  const edge = await sheet.connect(data, train, 'Dataset');
  const field = page.getByRole('combobox', { name: 'Insert a service' });
  const offered = page.locator('.quick-add-row');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Shift+I');
  await field.waitFor();
  expect(await offered.count()).toBeGreaterThan(3);
  expect(await page.locator('.quick-add-row[data-unfit]').count()).toBe(0);
  await page.keyboard.type('processing job');
  await page.keyboard.press('Enter');
  await expect.poll(() => edges(page).count()).toBe(2);
  const { nodes, edges: drawn } = await designOf(page);
  const between = nodes.at(-1);
  expect(between).toMatchObject({ service: 'sagemaker-processing' });
  expect(drawn).toMatchObject([
    { id: edge, from: data, to: between?.id, flow: 'dataset' },
    { from: between?.id, to: train, flow: 'dataset' },
  ]);
  await expect.poll(() => selected(page)).toEqual([between?.id]);
  await undo(page);
  await expect.poll(() => designOf(page)).toMatchObject({ nodes: [{ id: data }, { id: train }], edges: [{ id: edge, to: train }] });

  const line = await edgeOn(page, edge).boundingBox();
  await page.mouse.click((line?.x ?? 0) + 40, (line?.y ?? 0) + (line?.height ?? 0) / 2, { button: 'right' });
  await page.getByRole('menuitem', { name: /^Insert a service/ }).click();
  await field.waitFor();
  await page.keyboard.type('sns');
  await expect.poll(() => page.locator('.quick-add-row[data-unfit]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect((await designOf(page)).nodes).toHaveLength(2);
});

it('either end of the selected arrow is moved by keys, with the reason where it cannot lead', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, train } = await threeInARow(sheet);
  const store = await sheet.place('Feature Store', below);
  const edge = await sheet.connect(data, store);
  const move = async (key: string, field: string, to: string): Promise<void> => {
    await page.keyboard.press(key);
    await page.getByRole('combobox', { name: field }).waitFor();
    await page.keyboard.type(to);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: field }).waitFor({ state: 'detached' });
  };
  const spoken = page.locator('[data-spoken]');
  await gripOf(page, data).click();
  await page.keyboard.press('a');
  await expect.poll(() => spoken.textContent()).toMatch(/^Arrow from Amazon S3 to Processing job, Dataset.* 1 of 2 at Amazon S3$/);
  await page.keyboard.press('a');
  await expect.poll(() => spoken.textContent()).toMatch(/^Arrow from Amazon S3 to Feature Store.* 2 of 2 at Amazon S3$/);
  expect(await selectedEdges(page)).toEqual([edge]);
  await page.keyboard.press('ContextMenu');
  await page
    .getByRole('menu', { name: 'Arrow', exact: true })
    .getByRole('menuitem', { name: /^Move the start to/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await move('e', 'Move the end to', 'training');
  await expect.poll(() => lastEdge(page)).toMatchObject({ id: edge, from: data, to: train });
  expect(await selectedEdges(page)).toEqual([edge]);
  await move('Shift+E', 'Move the start to', 'feature store');
  await expect.poll(() => lastEdge(page)).toMatchObject({ id: edge, from: store, to: train, flow: 'features' });
  await page.keyboard.press('e');
  const rows = page.locator('.quick-add-row');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(2); // neither end is offered
  await page.keyboard.press('Escape');
  await undo(page);
  await undo(page);
  await expect.poll(() => lastEdge(page)).toMatchObject({ id: edge, from: data, to: store });
});
