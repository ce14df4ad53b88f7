import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { nodeOn, type Sheet } from './drawing.ts';
import { designOf } from './files.ts';
import { type Point, pointOf } from './harness.ts';

/* What the hands do on the canvas, and what the eyes see of it. */

/** Cells of the sheet that leave each other room. */
export const left = { column: 0, row: 0 };
export const middle = { column: 1.4, row: 0 };
export const right = { column: 2.8, row: 0 };
export const below = { column: 1.4, row: 1.6 };

/** Data, a job that prepares it, and a training job: S3 → Processing → Training. */
export async function threeInARow(sheet: Sheet) {
  const data = await sheet.place('Amazon S3', left);
  const prepare = await sheet.place('Processing job', middle);
  const train = await sheet.place('Training job', right);
  const first = await sheet.connect(data, prepare, 'Dataset');
  const second = await sheet.connect(prepare, train, 'Dataset');
  return { data, prepare, train, first, second };
}

export const selected = (page: Page): Promise<(string | null)[]> =>
  page.locator('.react-flow__node.selected').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')));

export const selectedEdges = (page: Page): Promise<(string | null)[]> =>
  page.locator('g.edge[data-selected]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-edge')));

/** Whether all of a node is to be seen on the canvas. */
export const isInCanvas = (page: Page, id: string): Promise<boolean> =>
  nodeOn(page, id).evaluateAll(([node]) => {
    const [inner, outer] = [node, node?.closest('[data-canvas]')].map((one) => one?.getBoundingClientRect());
    if (!inner || !outer) return false;
    return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
  });

export const edgeOn = (page: Page, id: string): Locator => page.locator(`g.edge[data-edge="${id}"]`);
export const nodes = (page: Page): Locator => page.locator('.react-flow__node');
export const edges = (page: Page): Locator => page.locator('g.edge');
export const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo' }).click();
export const redo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Redo' }).click();

/** Where a node lies in the design. */
export async function positionOf(page: Page, id: string): Promise<Point> {
  const position = (await designOf(page)).nodes.find((node) => node.id === id)?.position;
  if (!position) throw new Error(`${id} lies nowhere`);
  return { x: position.x, y: position.y };
}

/** Where a card lies on the screen. */
export async function placeOf(page: Page, id: string): Promise<Point> {
  const box = await nodeOn(page, id).boundingBox();
  if (!box) throw new Error(`${id} is not on the screen`);
  return { x: box.x, y: box.y };
}

export const shifted = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });

/** Within a few px: a hand begins slowly, and what it goes before that counts as a drag is lost. */
export const about = ({ x, y }: Point) => ({ x: expect.closeTo(x, -1), y: expect.closeTo(y, -1) });

/** Takes hold of a card or a frame by its header and moves it, without letting go. */
export async function carry(page: Page, id: string, to: Point): Promise<void> {
  const from = await pointOf(gripOf(page, id));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2, from.y);
  await page.mouse.move(to.x, to.y, { steps: 12 });
}

export async function moveBy(page: Page, id: string, dx: number, dy: number): Promise<void> {
  await carry(page, id, shifted(await pointOf(gripOf(page, id)), dx, dy));
  await page.mouse.up();
}

/** What a node is held by. */
export const gripOf = (page: Page, id: string): Locator => nodeOn(page, id).locator('.card, .container-header');

/** Clicks on the canvas where nothing is drawn. */
export async function away(page: Page): Promise<void> {
  await page.mouse.click(900, 860);
  await expect.poll(() => selected(page)).toEqual([]);
}
