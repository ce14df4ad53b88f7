import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, panelOf } from './drawing.ts';
import { dropDesign, onScreen } from './far-sheet.ts';
import { designOf } from './files.ts';
import { gripOf, selected, undo } from './gestures.ts';
import { openApp, type Point, pointOf } from './harness.ts';

/** A VPC with a card, and another one that touches its left side from outside. */
const framed = {
  trueline: 1,
  title: 'Framed',
  stage: 'draft',
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 0 }, size: { width: 600, height: 300 } },
    { id: 'job', service: 'glue-etl', in: 'vpc', position: { x: 40, y: 120 } },
    { id: 'data', service: 's3', position: { x: -176, y: 60 } },
  ],
  edges: [],
};

const sizeOf = async (page: Page) => (await designOf(page)).nodes.find(({ id }) => id === 'vpc')?.size;

/** Presses a point of the drawing moved by some px of the screen, pulls by a way and lets go. */
async function pull(page: Page, at: Point, { off, by }: { readonly off: Point; readonly by: Point }): Promise<void> {
  const { x, y } = await onScreen(page, at);
  await page.mouse.move(x + off.x, y + off.y);
  await page.mouse.down();
  await page.mouse.move(x + off.x + by.x, y + off.y + by.y, { steps: 8 });
  await page.mouse.up();
}

const cursorAt = (page: Page, { x, y }: Point) =>
  page.evaluate(([left, top]) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).cursor, [x, y] as const);

it('a container is resized by its border from 4 px beside the line, and by its corners from 6; further in begins a band, and a card beside the border is pressed', async () => {
  const { page } = await openApp();
  await dropDesign(page, framed);
  await expect.poll(() => page.locator('.card').count()).toBe(2);
  const zoom = (await nodeOn(page, 'vpc').evaluate((element) => element.getBoundingClientRect().width)) / 600;
  const title = await pointOf(gripOf(page, 'vpc'));
  await page.mouse.click(title.x, title.y);
  await expect.poll(() => selected(page)).toEqual(['vpc']);

  const right = await onScreen(page, { x: 600, y: 100 });
  const bottom = await onScreen(page, { x: 200, y: 300 });
  const corner = await onScreen(page, { x: 600, y: 300 });
  for (const off of [-4, 0, 4]) {
    expect(await cursorAt(page, { x: right.x + off, y: right.y })).toBe('ew-resize');
    expect(await cursorAt(page, { x: bottom.x, y: bottom.y + off })).toBe('ns-resize');
  }
  for (const off of [-6, 6]) expect(await cursorAt(page, { x: corner.x + off, y: corner.y + off })).toBe('nwse-resize');

  await pull(page, { x: 600, y: 100 }, { off: { x: 4, y: 0 }, by: { x: 60 * zoom, y: 0 } });
  await expect.poll(() => sizeOf(page)).toEqual({ width: 660, height: 300 });
  await undo(page);
  await expect.poll(() => sizeOf(page)).toEqual({ width: 600, height: 300 });
  await pull(page, { x: 200, y: 300 }, { off: { x: 0, y: -4 }, by: { x: 0, y: 40 * zoom } });
  await expect.poll(() => sizeOf(page)).toEqual({ width: 600, height: 340 });
  await undo(page);

  const edge = await onScreen(page, { x: 0, y: 70 });
  await page.mouse.click(edge.x - 3, edge.y);
  await expect.poll(() => selected(page)).toEqual(['data']);
  await page.mouse.click(title.x, title.y);
  await expect.poll(() => selected(page)).toEqual(['vpc']);
  await pull(page, { x: 600, y: 60 }, { off: { x: -9, y: 0 }, by: { x: -350 * zoom, y: 20 } });
  await expect.poll(() => selected(page)).toEqual([]); // a band that touched nothing
  await pull(page, { x: 600, y: 60 }, { off: { x: -9, y: 0 }, by: { x: -460 * zoom, y: 80 * zoom } });
  await expect.poll(() => selected(page)).toEqual(['job']);
  expect(await sizeOf(page)).toEqual({ width: 600, height: 300 });
});

it('pulled over what it holds, a container stops there at each of its sides, and what it holds stays where it is', async () => {
  const { page } = await openApp();
  await dropDesign(page, framed);
  await expect.poll(() => page.locator('.card').count()).toBe(2);
  const zoom = (await nodeOn(page, 'vpc').evaluate((element) => element.getBoundingClientRect().width)) / 600;
  const title = await pointOf(gripOf(page, 'vpc'));
  await page.mouse.click(title.x, title.y);
  await expect.poll(() => selected(page)).toEqual(['vpc']);
  const before = await nodeOn(page, 'job').boundingBox();
  await pull(page, { x: 0, y: 200 }, { off: { x: 0, y: 0 }, by: { x: 300 * zoom, y: 0 } });
  await expect.poll(() => sizeOf(page)).toEqual({ width: 584, height: 300 }); // 24 px are left beside the card
  const { nodes } = await designOf(page);
  expect(nodes.map(({ id, position }) => [id, position])).toContainEqual(['job', { x: 24, y: 120 }]);
  expect(nodes.map(({ id, position }) => [id, position])).toContainEqual(['vpc', { x: 16, y: 0 }]);
  expect(await nodeOn(page, 'job').boundingBox()).toEqual(before);
});

it('Escape gives a resize up: the container and a note are as large as they were and still selected, whatever the pointer then does', async () => {
  const { page } = await openApp();
  await dropDesign(page, {
    ...framed,
    annotations: [{ id: 'note', kind: 'note', text: 'Why', position: { x: 700, y: 0 }, size: { width: 180, height: 100 } }],
  });
  const title = await pointOf(gripOf(page, 'vpc'));
  await page.mouse.click(title.x, title.y);
  await expect.poll(() => selected(page)).toEqual(['vpc']);
  for (const id of ['vpc', 'note']) {
    const item = page.locator(`.react-flow__node[data-id="${id}"]`);
    if (id === 'note') await item.click();
    await expect.poll(() => selected(page)).toEqual([id]);
    const before = await item.boundingBox();
    const corner = await pointOf(item.locator('.resize-grip.bottom.right'));
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x + 60, corner.y + 40, { steps: 6 });
    await expect.poll(() => item.boundingBox()).not.toEqual(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => item.boundingBox()).toEqual(before);
    await page.mouse.move(corner.x + 90, corner.y + 60, { steps: 3 });
    await page.mouse.up();
    await page.mouse.move(corner.x + 20, corner.y + 90);
    expect(await item.boundingBox()).toEqual(before);
    expect(await selected(page)).toEqual([id]);
  }
  expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
  const again = await pointOf(page.locator('.resize-grip.bottom.right'));
  await page.mouse.move(again.x, again.y);
  await page.mouse.down();
  await page.mouse.move(again.x + 40, again.y + 30, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await designOf(page)).annotations?.[0]?.size).not.toEqual({ width: 180, height: 100 });
  await page.keyboard.press('Escape'); // means the selection again
  await expect.poll(() => selected(page)).toEqual([]);
});

it('a container and a note are given a size in numbers, no smaller than what they hold', async () => {
  const { page } = await openApp();
  await dropDesign(page, { ...framed, annotations: [{ id: 'memo', kind: 'note', text: 'Once a day', position: { x: 700, y: 0 } }] });
  await expect.poll(() => page.locator('.card').count()).toBe(2);
  const panel = panelOf(page);
  const width = panel.getByRole('textbox', { name: 'Width' });
  const height = panel.getByRole('textbox', { name: 'Height' });
  await gripOf(page, 'vpc').click();
  await expect.poll(() => width.inputValue()).toBe('600');
  await width.fill('480');
  await width.press('Enter');
  await expect.poll(() => sizeOf(page)).toEqual({ width: 480, height: 300 });
  await height.fill('20');
  await panel.getByText('At least 200.').waitFor(); // the card ends at 176
  await height.press('Enter');
  expect(await sizeOf(page)).toEqual({ width: 480, height: 300 });
  await height.fill('240');
  await height.press('Tab');
  await expect.poll(() => sizeOf(page)).toEqual({ width: 480, height: 240 });
  await undo(page);
  await undo(page);
  await expect.poll(() => sizeOf(page)).toEqual({ width: 600, height: 300 });

  await nodeOn(page, 'memo').click();
  await width.fill('320');
  await width.press('Enter');
  await expect.poll(async () => (await designOf(page)).annotations).toMatchObject([{ id: 'memo', size: { width: 320 } }]);
});
