import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import { edges, gripOf, nodes, selected, threeInARow, undo } from './gestures.ts';
import { pointOf } from './harness.ts';

const menu = (page: Page, name: string) => page.getByRole('menu', { name, exact: true });
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

it('the right button opens the menu of the canvas, of a node, of an arrow and of a selection', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train, second } = await threeInARow(sheet);

  await page.mouse.click(900, 800, { button: 'right' });
  await menu(page, 'Canvas').waitFor();
  expect(await selected(page)).toEqual([]);
  await item(page, 'Add a service').click();
  await page.getByRole('combobox', { name: 'Add a service' }).waitFor();
  await page.keyboard.type('athena');
  await page.keyboard.press('Enter');
  await expect.poll(() => nodes(page).count()).toBe(4);
  await undo(page);

  await nodeOn(page, prepare).click({ button: 'right' });
  await menu(page, 'Service').waitFor();
  await expect.poll(() => selected(page)).toEqual([prepare]);
  await item(page, 'Select everything downstream').click();
  await expect.poll(() => selected(page)).toEqual([prepare, train]);
  await page.keyboard.press('Escape');
  await nodeOn(page, prepare).click();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => selected(page)).toEqual([data, prepare]);
  await nodeOn(page, data).click({ button: 'right' });
  await menu(page, 'Selection').waitFor();
  await item(page, 'Duplicate').click();
  await expect.poll(() => nodes(page).count()).toBe(5);
  await undo(page);

  const [from, to] = [await pointOf(gripOf(page, prepare)), await pointOf(gripOf(page, train))];
  await page.mouse.click((from.x + to.x) / 2 - 20, from.y, { button: 'right' });
  await menu(page, 'Arrow').waitFor();
  await item(page, /^Delete/).click();
  await expect.poll(() => edges(page).count()).toBe(1);
  expect((await designOf(page)).edges.map(({ id }) => id)).not.toContain(second);
  await nodeOn(page, data).waitFor();
});

it('a menu is seen whole wherever it opens, beside the pointer and inside the window', async () => {
  const { page, place } = await openSheet({ context: { viewport: { width: 1440, height: 900 } } });
  const low = await place('Training job', { column: 1, row: 3 });
  await page.mouse.click(700, 120); // what was selected is none of its business
  for (const at of [{ x: 700, y: 860 }, { x: 1000, y: 500 }, await pointOf(gripOf(page, low))]) {
    await page.mouse.click(at.x, at.y, { button: 'right' });
    const open = page.getByRole('menu');
    await open.waitFor();
    const all = () => open.evaluate((popup) => popup.scrollHeight - popup.clientHeight);
    await expect.poll(all, { message: `scrolled at ${at.x}, ${at.y}` }).toBe(0);
    const { x, y, width, height } = (await open.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(900);
    expect(x > at.x || x + width < at.x, 'no item lies under the pointer').toBe(true);
    await page.keyboard.press('Escape');
    await open.waitFor({ state: 'detached' });
  }
});

it('the menu is worked with keys: the menu key opens it at the node, arrows and Enter choose, Escape gives the canvas back', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { prepare } = await threeInARow(sheet);
  await nodeOn(page, prepare).click();
  await page.keyboard.press('Shift+F10');
  await menu(page, 'Service').waitFor();
  await page.keyboard.press('Escape');
  await menu(page, 'Service').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-canvas'))).toBe(true);
  expect(await selected(page)).toEqual([prepare]);
  await page.keyboard.press('Shift+F10');
  await menu(page, 'Service').waitFor();
  await page.keyboard.press('r'); // to the first that begins so
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Replace by' }).waitFor();
});

it('a container has a menu of its own; all of a service are selected at once; copying from the menu fills the clipboard', async () => {
  const { page, place } = await openSheet({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const frame = await place('VPC', { column: 1, row: 0.6 });
  const first = await place('Training job', { column: 0, row: 3 });
  const second = await place('Training job', { column: 2, row: 3 });
  await nodeOn(page, frame).locator('.container-header').click({ button: 'right' });
  await menu(page, 'Container').waitFor();
  await page.keyboard.press('Escape');
  await menu(page, 'Container').waitFor({ state: 'detached' });
  await nodeOn(page, first).click({ button: 'right' });
  await item(page, 'Select all of this service').click();
  await expect.poll(() => selected(page)).toEqual([first, second]);
  await nodeOn(page, first).click({ button: 'right' });
  await item(page, /^Copy/).click();
  await menu(page, 'Selection').waitFor({ state: 'detached' });
  await page.mouse.click(900, 860, { button: 'right' });
  await item(page, /^Paste/).click();
  await expect.poll(() => nodes(page).count()).toBe(5);
});
