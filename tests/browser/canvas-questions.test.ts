import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet, panelOf } from './drawing.ts';
import { dropDesign } from './far-sheet.ts';
import { left } from './gestures.ts';
import { openApp } from './harness.ts';

const cards = (page: Page): Promise<(string | null)[]> =>
  panelOf(page)
    .locator('[data-finding]')
    .evaluateAll((all) => all.map((card) => card.getAttribute('data-finding')));

const focusedCard = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding'));

it('a repaired or accepted finding hands the keyboard on to the next one', async () => {
  const { page } = await openApp();
  await page.getByRole('button', { name: 'Start from a template' }).click();
  await page.getByRole('button', { name: /with six mistakes/ }).click();
  await page.locator('[data-canvas][aria-busy=false]').waitFor();
  await page.getByRole('tab', { name: /Checks/ }).click();
  const [first, second, third] = await cards(page);
  const repairs = panelOf(page).locator(`[data-finding="${first}"]`).getByRole('button');
  await repairs.nth(1).press('Enter');
  await expect.poll(() => focusedCard(page)).toBe(second);
  expect(await cards(page)).not.toContain(first);

  await panelOf(page).locator(`[data-finding="${second}"]`).getByRole('button', { name: 'Accept with a reason' }).press('Enter');
  await panelOf(page).getByRole('textbox', { name: 'Reason' }).waitFor();
  await page.keyboard.type('Known, and checked by hand');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab'); // who, until when
  await panelOf(page).getByRole('button', { name: 'Accept', exact: true }).press('Enter');
  await expect.poll(() => focusedCard(page)).toBe(third);
});

it('a question on the canvas gives the keyboard back to it when it is answered', async () => {
  const { page, place } = await openSheet();
  const workflow = await place('Step Functions', left);
  await page
    .getByRole('group', { name: /lineage/ })
    .getByRole('button', { name: 'No' })
    .press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-canvas'))).toBe(true);
  await page.keyboard.press('Delete');
  await nodeOn(page, workflow).waitFor({ state: 'detached' });
});

it('a question and what is still to draw cover no card while there is room above their own', async () => {
  const { page } = await openApp();
  const at = (x: number, y: number) => ({ position: { x, y } });
  await dropDesign(page, {
    trueline: 1,
    stage: 'draft',
    requirements: { watch: ['bias'] },
    nodes: [
      { id: 'tune', service: 'sagemaker-tuning', name: 'Tune', ...at(0, 0) },
      { id: 'below', service: 's3', ...at(0, 80) },
      { id: 'endpoint', service: 'sagemaker-endpoint', fields: { environment: 'production' }, ...at(500, 0) },
      { id: 'under', service: 's3', ...at(500, 80) },
    ],
    edges: [],
  });
  const covered = (selector: string) =>
    page.locator(selector).evaluate((asked) => {
      const one = asked.getBoundingClientRect();
      return [...document.querySelectorAll('.card')].some((card) => {
        const other = card.getBoundingClientRect();
        return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      });
    });
  await nodeOn(page, 'tune').click();
  expect(await covered('.suggestion')).toBe(false);
  await nodeOn(page, 'endpoint').click();
  expect(await covered('.to-draw')).toBe(false);
});
