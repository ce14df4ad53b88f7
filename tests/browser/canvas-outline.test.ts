import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { edgeOn, nodes, selected, threeInARow } from './gestures.ts';

it('the outline reads the whole design by key and leads to every part of it', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, first } = await threeInARow(sheet);
  await page.mouse.click(900, 860);
  await page.keyboard.press('o');
  const tree = page.getByRole('tree', { name: 'Outline of the design' });
  await tree.waitFor();
  const lines = tree.getByRole('treeitem');
  expect(await lines.allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Amazon S3/), expect.stringMatching(/^to Processing job.*Dataset/)]),
  );
  await expect.poll(() => lines.first().evaluate((line) => line === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toEqual([data]);
  while (!(await page.evaluate(() => document.activeElement?.textContent?.startsWith('to Processing'))))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => edgeOn(page, first).getAttribute('data-selected')).not.toBeNull();
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Amazon S3/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete'); // what works on a selection works from here
  await expect.poll(() => nodes(page).count()).toBe(2);
  await nodeOn(page, prepare).waitFor();
  await page.getByRole('button', { name: 'Back to the services' }).click();
  await page.getByRole('textbox', { name: 'Search services and uses' }).waitFor();
});
