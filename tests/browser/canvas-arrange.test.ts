import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import { carry, edges, gripOf, left, nodes, placeOf, positionOf, right, selected, shifted, threeInARow, undo } from './gestures.ts';
import { pointOf } from './harness.ts';

it('a moved node lines up with others, takes equal gaps, and with Ctrl held goes freely', async () => {
  const { page, place } = await openSheet();
  const first = await place('Amazon S3', left);
  const second = await place('Training job', right);
  const moved = await place('Processing job', { column: 1.5, row: 2 });
  const [from, to] = [await placeOf(page, first), await placeOf(page, second)];
  await carry(page, moved, { x: (from.x + to.x + 176) / 2 + 4, y: from.y + 28 + 4 });
  await expect.poll(() => page.locator('.guide-align').count()).toBeGreaterThan(0);
  expect(await page.locator('.guide-gap').count()).toBe(2);
  await page.mouse.up();
  await page.locator('.guide-align').waitFor({ state: 'detached' });
  expect((await placeOf(page, moved)).y).toBe(from.y);
  expect((await placeOf(page, moved)).x).toBe((from.x + to.x) / 2);
  const lined = await positionOf(page, moved);

  await page.keyboard.down('Control');
  await carry(page, moved, shifted(await pointOf(gripOf(page, moved)), 0, 6));
  expect(await page.locator('.guide-align').count()).toBe(0);
  await page.mouse.up();
  await page.keyboard.up('Control');
  expect((await positionOf(page, moved)).y).not.toBe(lined.y);
});

it('with Alt held, copies are dragged and the originals stay; dropped in a frame they belong to it', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { train } = await threeInARow(sheet);
  const frame = await sheet.place('VPC', { column: 1.4, row: 3 });
  const before = await designOf(page);
  const into = await pointOf(nodeOn(page, frame));
  await page.keyboard.down('Alt');
  await carry(page, train, into);
  await page.locator('.guide-original').waitFor({ state: 'attached' });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => nodes(page).count()).toBe(5);
  const after = await designOf(page);
  expect(after.nodes.slice(0, 4)).toEqual(before.nodes);
  expect(after.nodes[4]).toMatchObject({ service: 'sagemaker-training', in: frame });
  expect(await selected(page)).toEqual([after.nodes[4]?.id]);
  expect(await edges(page).count()).toBe(2);
  await undo(page);
  expect(await designOf(page)).toEqual(before);
});

it('what is selected is lined up and spread by keys and by buttons, each as one step', async () => {
  const { page, place } = await openSheet();
  await place('Amazon S3', { column: 0, row: 0 });
  await place('Processing job', { column: 1, row: 1.2 });
  await place('Training job', { column: 3, row: 0.4 });
  const before = await designOf(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Alt+w');
  const tops = async () => (await designOf(page)).nodes.map(({ position }) => position?.y);
  expect(new Set(await tops()).size).toBe(1);
  await page.getByRole('tab', { name: 'Selection' }).click();
  await page.getByRole('button', { name: 'Distribute across' }).click();
  const [a, b, c] = (await designOf(page)).nodes.map(({ position }) => position?.x ?? 0);
  expect((b ?? 0) - (a ?? 0)).toBe((c ?? 0) - (b ?? 0));
  await undo(page);
  await undo(page);
  expect(await designOf(page)).toEqual(before);
});
