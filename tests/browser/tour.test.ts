import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { panelOf } from './drawing.ts';
import { edgeOn, nodes, undo } from './gestures.ts';
import { openApp, pointOf } from './harness.ts';
import { tabTo } from './keys.ts';

const card = (page: Page): Locator => page.getByRole('region', { name: 'Tour' });
const at = (page: Page, title: string): Promise<void> => card(page).getByRole('heading', { name: title }).waitFor();
const begin = (page: Page): Locator => page.getByRole('button', { name: /^Take the tour/ });

it('the tour waits for each thing to be done, with the keyboard alone, and ends with an export', { timeout: 240_000 }, async () => {
  const { page } = await openApp({ before: withAxe, context: { reducedMotion: 'reduce' } });
  expect(await begin(page).textContent()).toContain('six steps');
  await begin(page).focus();
  await page.keyboard.press('Enter');
  await at(page, 'Add a service');
  await card(page).getByText('Tour, 1 of 6').waitFor(); // six steps, as the button said
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
  await card(page).getByText('Tour, done').waitFor();
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

it('where the palette is closed, the tour and the empty design lead to it', async () => {
  const { page } = await openApp({ context: { viewport: { width: 1024, height: 768 } } });
  await page.getByText('from the list: press here or /').waitFor();
  await begin(page).click();
  await at(page, 'Add a service');
  const opens = page.getByRole('button', { name: 'Palette', exact: true });
  const outline = () => opens.evaluate((element) => getComputedStyle(element).outlineStyle);
  await expect.poll(outline).toBe('solid');
  await opens.click();
  await page.getByLabel('Search services and uses').waitFor();
  await page.mouse.click(500, 300);
  await expect.poll(outline).toBe('none');
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

it('mistakes in a template explain themselves: what, why, where that is written, and what mends it', async () => {
  const { page } = await openApp({ before: withAxe });
  await page.getByRole('button', { name: 'Start from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fraud detection, with six mistakes' }).click();
  await page.getByText('3 wrong, 2 could be better, 2 still to draw.').waitFor();
  expect(await serious(page), 'a design with mistakes, nothing selected').toEqual([]);
  await page.getByRole('button', { name: 'Read what is wrong' }).click();

  const found = panelOf(page).getByRole('article', { name: /^(Error|Warning): / });
  await expect.poll(() => found.count()).toBe(5);
  for (const one of await found.all()) {
    const name = await one.getAttribute('aria-label');
    expect(name, 'a sentence').toMatch(/: .{20,}\.$/);
    await expect.poll(() => one.locator('p').count(), { message: `why, ${name}` }).toBeGreaterThan(0);
    await expect
      .poll(
        () =>
          one
            .getByRole('listitem')
            .filter({ hasText: /Exam notes|read \w+ \d{4}/ })
            .count(),
        { message: `where, ${name}` },
      )
      .toBeGreaterThan(0);
    expect(
      await one
        .getByRole('button')
        .filter({ hasNotText: /^(More|Accept with a reason|[A-Z]+-\d+)$/ })
        .count(),
      `a repair, ${name}`,
    ).toBeGreaterThan(1);
  }

  // The red arrow itself leads there, too, and the repair is one step.
  const first = found.filter({ hasText: 'a registry retrains nothing' });
  const id = (await first.getAttribute('data-finding'))?.split('@')[1] ?? '';
  await first.getByRole('heading').getByRole('button').click();
  await expect.poll(() => edgeOn(page, id).getAttribute('data-selected')).toBe('true');
  const at = await pointOf(page.locator(`g.edge-label[data-edge="${id}"]`));
  await page.mouse.click(at.x, at.y);
  await page.getByRole('tab', { name: 'Selection' }).click();
  await panelOf(page).getByRole('button', { name: 'Let drift start the pipeline' }).click();
  await expect.poll(() => page.locator(`[data-finding="drift-to-registry@${id}"]`).count()).toBe(0);
  await page.getByRole('button', { name: 'Show checks: 2 errors' }).waitFor();
  await undo(page);
  await page.getByRole('button', { name: 'Show checks: 3 errors' }).waitFor();
});
