import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { nodes } from './gestures.ts';
import { openApp } from './harness.ts';
import { tabTo } from './keys.ts';

const card = (page: Page): Locator => page.getByRole('region', { name: 'Tour' });
const at = (page: Page, title: string): Promise<void> => card(page).getByRole('heading', { name: title }).waitFor();
const begin = (page: Page): Locator => page.getByRole('button', { name: /^Take the tour/ });

it('the tour waits for each thing to be done, with the keyboard alone, and ends with an export', { timeout: 240_000 }, async () => {
  const { page } = await openApp({ before: withAxe, context: { reducedMotion: 'reduce' } });
  await begin(page).focus();
  await page.keyboard.press('Enter');
  await at(page, 'Add a service');
  await expect.poll(() => card(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await serious(page), 'a step of the tour').toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.type('Model Monitor');
  await page.keyboard.press('Enter');
  await at(page, 'And another');
  await page.keyboard.press('F6');
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Add a service' }).waitFor();
  await page.keyboard.type('Model Registry');
  await page.keyboard.press('Enter');
  await at(page, 'Connect them');
  await page.keyboard.press('Shift+Tab'); // to the first, and to connect it
  await page.keyboard.press('Enter');
  await page.keyboard.press('l');
  await page.getByRole('combobox', { name: 'Connect to' }).waitFor();
  await page.keyboard.press('Enter');
  await at(page, 'Read what is wrong');
  await page.keyboard.press('F8');
  await at(page, 'Repair it');
  const repair = page.locator('article[data-finding^="drift-to-registry@"]').getByRole('button', { name: 'Let drift start the pipeline' });
  await tabTo(page, repair);
  await page.keyboard.press('Enter');
  await at(page, 'Take it with you');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await at(page, 'That is all it takes');
  await tabTo(page, card(page).getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');
  await card(page).waitFor({ state: 'detached' });
  expect(await nodes(page).count()).toBe(5);
});

it('the tour goes on after a reload, is left by Escape or its button, and never comes unasked', async () => {
  const { page } = await openApp();
  await begin(page).waitFor();
  expect(await card(page).count()).toBe(0);
  await begin(page).click();
  await at(page, 'Add a service');
  await page.keyboard.press('/');
  await page.keyboard.type('Model Monitor');
  await page.keyboard.press('Enter');
  await at(page, 'And another');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await at(page, 'And another');
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  await page.reload();
  await expect.poll(() => nodes(page).count()).toBe(1);
  expect(await card(page).count()).toBe(0);

  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('button', { name: 'Take the tour' }).click();
  await at(page, 'Add a service'); // in a design of its own
  expect(await nodes(page).count()).toBe(0);
  await card(page).getByRole('button', { name: 'Leave the tour' }).click();
  await card(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Take the tour again' }).waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('take the tour');
  await expect.poll(() => page.getByRole('option').first().textContent()).toMatch(/^Take the tour/);
  await page.keyboard.press('Enter');
  await at(page, 'Add a service');
});

it('panels, theme and their widths are as they were left', async () => {
  const { page } = await openApp();
  await page.locator('[data-canvas]').waitFor();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const border = page.getByRole('separator', { name: 'Width of the palette' });
  await border.focus();
  await page.keyboard.press('ArrowRight');
  const width = await border.getAttribute('aria-valuenow');
  await page.getByRole('button', { name: 'Side panel', exact: true }).click();
  await page.getByRole('complementary', { name: 'Side panel' }).waitFor({ state: 'detached' });
  await page.reload();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await expect.poll(() => border.getAttribute('aria-valuenow')).toBe(width);
  expect(await page.getByRole('complementary', { name: 'Side panel' }).count()).toBe(0);
});
