import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import { away, below, gripOf, left, moveBy, placeOf, positionOf, right, threeInARow, undo } from './gestures.ts';
import { drag, pointOf } from './harness.ts';

const atRest = (page: Page): Promise<void> => page.locator('[data-canvas][aria-busy=false]:not([data-gliding])').waitFor();

it('tidying the selection leaves everything else where it is, and is one step', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  const other = await sheet.place('Feature Store', { column: 3, row: 4 });
  await moveBy(page, prepare, -60, 90);
  await moveBy(page, train, -90, 40);
  const [otherAt, before] = [await positionOf(page, other), await designOf(page)];
  await away(page);
  for (const id of [data, prepare, train]) await gripOf(page, id).click({ modifiers: ['Shift'] });
  await gripOf(page, train).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Tidy the selection' }).click();
  const tops = async () => [(await positionOf(page, data)).y, (await positionOf(page, prepare)).y, (await positionOf(page, train)).y];
  await expect.poll(async () => new Set(await tops()).size).toBe(1);
  expect(await positionOf(page, other)).toEqual(otherAt);
  await atRest(page);
  await undo(page);
  expect(await designOf(page)).toEqual(before);
});

it('a direction is chosen in the menu of the canvas and kept: from top to bottom, also after a reload', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  await page.mouse.click(900, 860, { button: 'right' });
  await page.getByRole('menuitemcheckbox', { name: 'Tidy from top to bottom' }).click();
  const isDown = async () => {
    const [a, b, c] = [await positionOf(page, data), await positionOf(page, prepare), await positionOf(page, train)];
    return a.x === b.x && b.x === c.x && a.y < b.y && b.y < c.y;
  };
  await expect.poll(isDown).toBe(true);
  await atRest(page);
  await page.reload();
  await nodeOn(page, prepare).waitFor();
  await moveBy(page, prepare, 160, 10);
  expect(await isDown()).toBe(false);
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect.poll(isDown).toBe(true);
});

it('what was tidied glides to its place, and is there at once for those who want less motion', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { prepare } = await threeInARow(sheet);
  await moveBy(page, prepare, 0, 300);
  const gliding = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const canvas = document.querySelector('[data-canvas]');
        const watch = new MutationObserver(() => resolve(canvas?.hasAttribute('data-gliding') ?? false));
        if (canvas) watch.observe(canvas, { attributeFilter: ['data-gliding'] });
      }),
  );
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  expect(await gliding).toBe(true);
  await atRest(page);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await moveBy(page, prepare, 0, 300);
  const from = await positionOf(page, prepare);
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  await expect.poll(() => positionOf(page, prepare)).not.toEqual(from);
  expect(await page.locator('[data-canvas][data-gliding]').count()).toBe(0);
});

it('tidying lets arrows find their own way again where their ends were moved', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const data = await sheet.place('Amazon S3', left);
  const train = await sheet.place('Training job', right);
  await sheet.connect(data, train, 'Dataset');
  const grip = await pointOf(page.locator('.canvas-handle-piece').first());
  await drag(page, grip, { x: grip.x, y: grip.y + 150 });
  await expect.poll(async () => (await designOf(page)).edges[0]?.bends).toHaveLength(1);
  await moveBy(page, train, 100, 70);
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  await expect.poll(async () => (await designOf(page)).edges[0]?.bends).toBeUndefined();
});

it('two locked nodes stay while the rest is tidied around them', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  const store = await sheet.place('Feature Store', below);
  await moveBy(page, train, -140, 110);
  await away(page);
  for (const id of [data, train]) await gripOf(page, id).click({ modifiers: ['Shift'] });
  await page.keyboard.press('Shift+L');
  await nodeOn(page, train).locator('.lock-sign').waitFor();
  const stays = [await positionOf(page, data), await positionOf(page, train)];
  const untidy = await designOf(page);
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  await expect.poll(() => designOf(page)).not.toEqual(untidy);
  await atRest(page);
  expect([await positionOf(page, data), await positionOf(page, train)]).toEqual(stays);
  const boxes = await Promise.all([data, prepare, train, store].map((id) => placeOf(page, id)));
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(Math.abs(a.x - b.x) < 170 && Math.abs(a.y - b.y) < 50, 'one card lies on another').toBe(false);
});
