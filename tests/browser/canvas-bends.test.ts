import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { openSheet, panelOf, type Sheet } from './drawing.ts';
import { designOf } from './files.ts';
import { away, below, edgeOn, left, middle, moveBy, redo, right, shifted, undo } from './gestures.ts';
import { drag, type Point, pointOf } from './harness.ts';

const piece = (page: Page) => page.locator('.canvas-handle-piece');
const bend = (page: Page) => page.locator('.canvas-handle-bend');
const bendsOf = async (page: Page) => (await designOf(page)).edges.at(-1)?.bends;

/** Two nodes side by side and the straight arrow between them, selected. */
async function arrow(sheet: Sheet) {
  const data = await sheet.place('Amazon S3', left);
  const train = await sheet.place('Training job', right);
  const edge = await sheet.connect(data, train, 'Dataset');
  return { data, train, edge };
}

/** The corners of a drawn line, rounded ones as they are. */
const wayOf = (page: Page, edge: string) => edgeOn(page, edge).locator('.edge-line').getAttribute('d');

/** A point of the window on a line. */
const pointOn = (page: Page, edge: string): Promise<Point> =>
  edgeOn(page, edge)
    .locator('.edge-hit')
    .evaluate((line) => {
      if (!(line instanceof SVGPathElement)) throw new Error('an edge is a path');
      const { x, y } = line.getPointAtLength(line.getTotalLength() / 4).matrixTransform(line.getScreenCTM() ?? undefined);
      return { x, y };
    });

async function pull(page: Page, by: readonly [number, number]): Promise<Point> {
  const start = await pointOf(piece(page).first());
  await drag(page, start, shifted(start, ...by));
  return start;
}

it('a piece of the selected arrow is pulled aside, and its bend point is moved, undone and removed', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { edge } = await arrow(sheet);
  const straight = await wayOf(page, edge);
  const start = await pull(page, [0, 120]);
  await bend(page).waitFor();
  expect(await pointOf(bend(page))).toEqual(shifted(start, 0, 120));
  expect(await wayOf(page, edge)).not.toBe(straight);
  const first = await bendsOf(page);
  expect(first).toHaveLength(1);

  const at = await pointOf(bend(page));
  await drag(page, at, shifted(at, 40, 60));
  await expect.poll(() => bendsOf(page)).toEqual([{ x: (first?.[0]?.x ?? 0) + 40, y: (first?.[0]?.y ?? 0) + 60 }]);
  await undo(page);
  await expect.poll(() => bendsOf(page)).toEqual(first);
  await redo(page);

  const now = await pointOf(bend(page));
  await page.mouse.dblclick(now.x, now.y);
  await bend(page).waitFor({ state: 'detached' });
  expect(await wayOf(page, edge)).toBe(straight);
  expect(await bendsOf(page)).toBeUndefined();
});

it('the line itself is pulled too, goes back to straight by itself, and Escape gives up', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { edge } = await arrow(sheet);
  const straight = await wayOf(page, edge);
  const on = shifted(await pointOf(piece(page).first()), 30, 0);
  await drag(page, on, shifted(on, 0, -90));
  await bend(page).waitFor();
  const at = await pointOf(bend(page));
  await drag(page, at, shifted(at, 0, 86)); // within reach of the middle of the nodes
  await bend(page).waitFor({ state: 'detached' });
  expect(await wayOf(page, edge)).toBe(straight);
  expect(await bendsOf(page)).toBeUndefined();

  await page.mouse.move(on.x, on.y);
  await page.mouse.down();
  await page.mouse.move(on.x, on.y + 80, { steps: 8 });
  await bend(page).waitFor();
  await page.keyboard.press('Escape');
  await bend(page).waitFor({ state: 'detached' });
  await page.mouse.up();
  expect(await bendsOf(page)).toBeUndefined();
  expect(await edgeOn(page, edge).getAttribute('data-selected')).toBe('true');
});

it('bend points stay where one end is moved, and go along with both', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, train, edge } = await arrow(sheet);
  await pull(page, [0, 120]);
  const [first] = (await bendsOf(page)) ?? [];
  await moveBy(page, train, 0, 60);
  expect(await bendsOf(page)).toEqual([first]);
  await page.keyboard.press('ControlOrMeta+A');
  await moveBy(page, data, 30, 100);
  const [second] = (await bendsOf(page)) ?? [];
  const { nodes } = await designOf(page);
  const moved = nodes.find(({ id }) => id === data)?.position;
  await undo(page);
  const was = (await designOf(page)).nodes.find(({ id }) => id === data)?.position;
  expect([(second?.x ?? 0) - (first?.x ?? 0), (second?.y ?? 0) - (first?.y ?? 0)]).toEqual([
    (moved?.x ?? 0) - (was?.x ?? 0),
    (moved?.y ?? 0) - (was?.y ?? 0),
  ]);
  expect(await bendsOf(page)).toEqual([first]);

  // A copy of both is bent like the original.
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(async () => (await designOf(page)).edges.length).toBe(2);
  expect(await bendsOf(page)).toEqual([{ x: (first?.x ?? 0) + 32, y: (first?.y ?? 0) + 32 }]);
  await away(page);
  await page.keyboard.press('ControlOrMeta+z');
  await edgeOn(page, edge).waitFor({ state: 'attached' });
});

it('with keys alone a bend point is made, moved and removed; the menu of the arrow removes one or all of them', async () => {
  const sheet = await openSheet({ before: withAxe });
  const { page } = sheet;
  const { edge } = await arrow(sheet);
  await page.keyboard.press('F6');
  await page.keyboard.press('b');
  await bend(page).waitFor();
  const [made] = (await bendsOf(page)) ?? [];
  expect(await serious(page), 'a bent arrow selected').toEqual([]);
  await page.keyboard.press('F6');
  for (let press = 0; press < 6; press++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => bendsOf(page)).toEqual([{ x: (made?.x ?? 0) - 1, y: (made?.y ?? 0) + 60 }]);
  await page.keyboard.press('Delete');
  await bend(page).waitFor({ state: 'detached' });
  await edgeOn(page, edge).waitFor({ state: 'attached' });

  await page.keyboard.press('b');
  await bend(page).waitFor();
  for (let press = 0; press < 6; press++) await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('b');
  await expect.poll(() => bend(page).count()).toBe(2);
  const [first, second] = (await bendsOf(page)) ?? [];
  const one = await pointOf(bend(page).first());
  await page.mouse.click(one.x, one.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove this bend point' }).click();
  await expect.poll(() => bendsOf(page)).toEqual([second]);
  await undo(page);
  await expect.poll(() => bendsOf(page)).toEqual([first, second]);
  const at = await pointOf(piece(page).first());
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove all bend points' }).click();
  await bend(page).first().waitFor({ state: 'detached' });
  expect(await bendsOf(page)).toBeUndefined();
});

it('every bend point of an arrow is gone to, moved and removed with keys, and said aloud', async () => {
  const sheet = await openSheet({ before: withAxe });
  const { page } = sheet;
  const { edge } = await arrow(sheet);
  await pull(page, [0, 120]);
  await bend(page).waitFor();
  await page.keyboard.press('F6');
  await page.keyboard.press('b');
  await expect.poll(() => bend(page).count()).toBe(2);
  await page.keyboard.press('b');
  await expect.poll(() => bend(page).count()).toBe(3);
  await page.keyboard.press('Escape'); // at no bend point any more, the arrow is still selected
  expect(await page.locator('.canvas-handle-bend[data-keyboard]').count()).toBe(0);
  expect(await edgeOn(page, edge).getAttribute('data-selected')).toBe('true');

  const spoken = page.locator('[data-spoken]');
  const ringed = page.locator('.canvas-handle-bend[data-keyboard]');
  const made = (await bendsOf(page)) ?? [];
  for (const index of [0, 1, 2]) {
    await page.keyboard.press('Shift+B');
    await expect.poll(() => spoken.textContent()).toContain(`Bend point ${index + 1} of 3, arrow from Amazon S3 to Training job`);
    expect(await ringed.getAttribute('data-bend')).toBe(String(index));
    if (index === 0) expect(await serious(page), 'a bend point at hand').toEqual([]);
    await page.keyboard.press('Shift+ArrowDown');
    const [before, after] = [made[index], (await bendsOf(page))?.[index]];
    expect(after).toEqual({ x: before?.x, y: (before?.y ?? 0) + 10 });
  }
  await page.keyboard.press('Shift+B'); // from the last one to the first
  await expect.poll(() => ringed.getAttribute('data-bend')).toBe('0');
  await page.keyboard.press('Delete');
  await expect.poll(() => spoken.textContent()).toContain('Bend point 1 of 2');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await expect.poll(() => bend(page).count()).toBe(0);
  expect(await bendsOf(page)).toBeUndefined();
  await edgeOn(page, edge).waitFor({ state: 'attached' });
});

it('an end that is dropped on the handle of a side stays on that side, until it is dropped on the node itself', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { train, edge } = await arrow(sheet);
  const card = await page.locator(`.react-flow__node[data-id="${train}"]`).boundingBox();
  if (!card) throw new Error('the card is on the screen');
  const end = page.locator('.canvas-handle-edge[data-end=to]');
  await drag(page, end, { x: card.x + card.width / 2, y: card.y + card.height });
  await expect.poll(async () => (await designOf(page)).edges[0]).toMatchObject({ id: edge, toSide: 'bottom' });
  await moveBy(page, train, 40, -20);
  expect((await designOf(page)).edges[0]).toMatchObject({ toSide: 'bottom' });
  const on = await pointOn(page, edge);
  await page.mouse.click(on.x, on.y);
  await panelOf(page).getByRole('combobox', { name: 'Leaves at' }).selectOption('top');
  await expect.poll(async () => (await designOf(page)).edges[0]).toMatchObject({ fromSide: 'top', toSide: 'bottom' });
  const moved = await page.locator(`.react-flow__node[data-id="${train}"]`).boundingBox();
  if (!moved) throw new Error('the card is on the screen');
  await drag(page, end, { x: moved.x + moved.width / 2, y: moved.y + moved.height / 2 });
  await expect.poll(async () => (await designOf(page)).edges[0]).not.toHaveProperty('toSide');
  expect((await designOf(page)).edges[0]).toMatchObject({ fromSide: 'top' });
});

it('arrows between the same two nodes lie apart, and each of them is picked by a click', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const registry = await sheet.place('Model Registry', left);
  const train = await sheet.place('Training job', middle);
  await sheet.place('Amazon S3', below);
  const ids = [await sheet.connect(registry, train), await sheet.connect(registry, train), await sheet.connect(train, registry)];
  const ways = await Promise.all(ids.map((id) => wayOf(page, id)));
  expect(new Set(ways).size).toBe(3);
  for (const id of ids) {
    const at = await pointOn(page, id);
    await away(page);
    await page.mouse.click(at.x, at.y);
    await page.locator(`g.edge[data-edge="${id}"][data-selected]`).waitFor({ state: 'attached' });
    expect(await page.locator('g.edge[data-selected]').count()).toBe(1);
  }
});

it('the caption of an arrow is edited in place: Enter on the selected one, a double-click on the line or its label', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { edge } = await arrow(sheet);
  const field = page.getByRole('textbox', { name: 'Caption of the arrow', exact: true });
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await field.waitFor();
  await page.keyboard.type('Every night');
  await page.keyboard.press('Enter');
  const label = page.locator(`g.edge-label[data-edge="${edge}"]`, { hasText: 'Every night' });
  await label.waitFor();
  const at = await pointOf(label);
  await page.mouse.dblclick(at.x, at.y);
  await field.waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Every hour');
  await page.keyboard.press('Enter');
  await page.locator(`g.edge-label[data-edge="${edge}"]`, { hasText: 'Every hour' }).waitFor();
  await page.keyboard.press('F2');
  await field.waitFor();
  await page.keyboard.press('Escape');
  expect((await designOf(page)).edges[0]).toMatchObject({ label: 'Every hour' });
});

it('an arrow that is not selected is pulled aside, too, and selected by that; Escape leaves its line as it was', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { edge } = await arrow(sheet);
  await page.keyboard.press('Escape');
  await away(page);
  const straight = await wayOf(page, edge);
  const on = await pointOn(page, edge);
  await drag(page, on, shifted(on, 0, 80));
  await bend(page).first().waitFor();
  await expect.poll(async () => (await bendsOf(page))?.length).toBeGreaterThan(0);
  expect(await edgeOn(page, edge).getAttribute('data-selected')).not.toBe(null);
  await undo(page);
  await expect.poll(() => wayOf(page, edge)).toBe(straight);
  await away(page);
  await page.mouse.move(on.x, on.y);
  await page.mouse.down();
  await page.mouse.move(on.x, on.y + 60, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => wayOf(page, edge)).toBe(straight);
  expect(await bendsOf(page)).toBe(undefined);
});
