import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet, panelOf } from './drawing.ts';
import { away, gripOf, left, middle, right, selected, undo } from './gestures.ts';
import { pointOf } from './harness.ts';

/** Pulls a rubber band from one point of the window to another one, and lets go. */
async function band(page: Page, from: readonly [number, number], to: readonly [number, number], half?: () => Promise<void>): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 6 });
  await half?.();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

it('a rubber band takes what it touches, with Alt what it encloses, and with Shift more', async () => {
  const { page, place } = await openSheet();
  const first = await place('Amazon S3', left);
  const second = await place('Processing job', middle);
  const third = await place('Training job', right);
  await away(page);
  const [a, b, c] = [
    await nodeOn(page, first).boundingBox(),
    await nodeOn(page, second).boundingBox(),
    await nodeOn(page, third).boundingBox(),
  ];
  if (!a || !b || !c) throw new Error('the cards are on the screen');
  const start = [a.x - 30, a.y - 30] as const;
  const end = [b.x + b.width / 2, b.y + b.height + 40] as const;
  await band(page, start, end);
  await expect.poll(() => selected(page)).toEqual([first, second]);

  await away(page);
  await page.keyboard.down('Alt');
  await band(page, start, end);
  await page.keyboard.up('Alt');
  await expect.poll(() => selected(page)).toEqual([first]);

  // The key may come while the band is pulled.
  await away(page);
  await band(page, start, end, () => page.keyboard.down('Alt'));
  await page.keyboard.up('Alt');
  await expect.poll(() => selected(page)).toEqual([first]);

  await page.keyboard.down('Shift');
  await band(page, [c.x - 30, c.y - 30], [c.x + 60, c.y + 100]);
  await page.keyboard.up('Shift');
  await expect.poll(() => selected(page)).toEqual([first, third]);
});

it('selected containers are made as wide, as high or as large as the largest of them, by buttons and by menu', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const first = await sheet.place('VPC', { column: 0, row: 0 });
  const second = await sheet.place('Subnet', { column: 3, row: 0 });
  const corner = nodeOn(page, first).locator('.react-flow__resize-control.bottom.right');
  await gripOf(page, first).click();
  const at = await pointOf(corner);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 120, at.y + 90, { steps: 8 });
  await page.mouse.up();
  const sizeOf = async (id: string) => {
    const box = await nodeOn(page, id).boundingBox();
    return [Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)];
  };
  const [wide, high] = await sizeOf(first);
  const was = await sizeOf(second);
  expect(was).not.toEqual([wide, high]);
  await gripOf(page, second).click({ modifiers: ['Shift'] });
  await page.getByRole('tab', { name: 'Selection' }).click();
  await panelOf(page).getByRole('button', { name: 'Same width' }).click();
  await expect.poll(() => sizeOf(second)).toEqual([wide, was[1]]);
  await undo(page);
  await expect.poll(() => sizeOf(second)).toEqual(was);
  await gripOf(page, second).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Same size' }).click();
  await expect.poll(() => sizeOf(second)).toEqual([wide, high]);
  expect(await sizeOf(first)).toEqual([wide, high]);
});
