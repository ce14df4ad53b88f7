import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { drag, type Point, pointOf } from './harness.ts';

/* What undo brings back is looked for on the screen: the file may be right while the canvas still shows what was undone. */

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, id: string): Promise<Box> {
  const box = await nodeOn(page, id).boundingBox();
  if (!box) throw new Error(`${id} is not on the screen`);
  const round = (value: number): number => Math.round(value);
  return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
}

it('a move, a move out of a frame and a change of its size are undone and redone before the eyes', async () => {
  const { page, place } = await openSheet();
  const frame = await place('sagemaker pipelines', { column: 1, row: 1 });
  const inside = await pointOf(nodeOn(page, frame));
  const job = await place('training job', inside);
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name }));
  const there = async (id: string, gesture: () => Promise<void>): Promise<void> => {
    const before = await boxOf(page, id);
    await gesture();
    await expect.poll(() => boxOf(page, id)).not.toEqual(before);
    const after = await boxOf(page, id);
    await undo?.click();
    await expect.poll(() => boxOf(page, id)).toEqual(before);
    await redo?.click();
    await expect.poll(() => boxOf(page, id)).toEqual(after);
    await undo?.click();
    await expect.poll(() => boxOf(page, id)).toEqual(before);
  };
  const card = () => pointOf(nodeOn(page, job).locator('.card'));
  const by = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });

  await there(job, async () => drag(page, await card(), by(await card(), 40, 30)));
  await there(job, async () => drag(page, await card(), by(await card(), 420, -120)));
  const header = () => pointOf(nodeOn(page, frame).locator('.container-header'));
  await there(job, async () => drag(page, await header(), by(await header(), 120, 60)));
  await page.mouse.click((await header()).x, (await header()).y);
  await there(frame, async () => {
    const corner = nodeOn(page, frame).locator('.react-flow__resize-control.bottom.right');
    await drag(page, corner, by(await pointOf(corner), 90, 70));
  });
});
