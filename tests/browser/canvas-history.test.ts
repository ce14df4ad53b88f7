import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import { away, nodes, redo, selected, threeInARow, undo } from './gestures.ts';

it('steps are listed by name, and choosing one goes there; what was selected comes back', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  await nodeOn(page, prepare).click();
  await page.keyboard.press('Delete');
  await away(page);
  await undo(page);
  await expect.poll(() => selected(page)).toEqual([prepare]);
  await redo(page);
  await expect.poll(() => selected(page)).toEqual([]);

  const menu = page.getByRole('menu', { name: 'Steps' });
  await page.getByRole('button', { name: 'Steps' }).click();
  await menu.waitFor();
  expect(await menu.getByRole('menuitemcheckbox').allTextContents()).toEqual([
    'Delete',
    'Connect',
    'Connect',
    'Add Training job',
    'Add Processing job',
    'Add Amazon S3',
    'As it was opened',
  ]);
  await menu.getByRole('menuitemcheckbox', { name: 'Add Processing job' }).click();
  await expect.poll(() => nodes(page).count()).toBe(2);
  expect((await designOf(page)).nodes.map(({ id }) => id)).toEqual([data, prepare]);
  await page.getByRole('button', { name: 'Steps' }).click();
  expect(await menu.getByRole('menuitemcheckbox', { checked: true }).allTextContents()).toEqual(['Add Processing job']);
  await menu.getByRole('menuitemcheckbox', { name: 'Connect' }).first().click();
  await expect.poll(() => nodes(page).count()).toBe(3);
  await nodeOn(page, train).waitFor();
});

it('single-key shortcuts can be switched off, and stay off', async () => {
  const { page } = await openSheet();
  const quick = page.getByRole('combobox', { name: 'Add a service' });
  await page.mouse.click(900, 300);
  await page.keyboard.press('n');
  await quick.waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await page.keyboard.press('ControlOrMeta+k'); // keys with Ctrl still work
  await page.getByRole('dialog', { name: 'All actions' }).waitFor();
  expect(await quick.count()).toBe(0);
  await page.reload();
  await page.locator('[data-canvas]').waitFor();
  await page.mouse.click(900, 300);
  await page.keyboard.press('n');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog', { name: 'All actions' }).waitFor();
  expect(await quick.count()).toBe(0);
});
