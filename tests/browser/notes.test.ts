import { expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { nodeOn, openSheet } from './drawing.ts';

it('a finding leads to its claim, the claim to its rule and its services, and back', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const images = await sheet.place('Amazon ECR', { column: 0, row: 0 });
  const glue = await sheet.place('Spark Glue ETL job', { column: 2, row: 0 });
  const edge = await sheet.connect(images, glue);
  await page.getByRole('tab', { name: /Checks/ }).click();
  const card = page.locator(`article[data-finding="glue-with-container-image@${edge}"]`);
  await card
    .getByRole('button', { name: /^GLUE-\d+$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Notes and reference' });
  const claim = dialog.locator('[data-claim][data-marked=true]');
  await expect.poll(() => claim.innerText()).toMatch(/^GLUE-/);
  await claim.getByRole('button', { name: 'Glue ETL job', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Glue ETL job' }).waitFor();
  await dialog.getByRole('heading', { name: 'Rules that look at it' }).waitFor();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await claim.waitFor();
  await dialog.getByRole('textbox', { name: 'Search notes' }).fill('warm pool');
  await expect.poll(() => dialog.locator('[data-claim]').count()).toBeLessThan(20);
  await dialog.locator('[data-claim=SM-09]').waitFor();
});

it('the reference opens on a page: the first of the services, the first of the rules', async () => {
  const { page } = await openSheet();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('ControlOrMeta+Shift+k');
  const dialog = page.getByRole('dialog', { name: 'Notes and reference' });
  for (const part of ['Services', 'Rules']) {
    await dialog.getByRole('button', { name: part, exact: true }).click();
    const first = dialog.getByRole('navigation', { name: part }).getByRole('button').first();
    await expect.poll(() => first.getAttribute('aria-current')).toBe('page');
    await expect.poll(() => dialog.getByRole('region', { name: 'Page' }).getByRole('heading', { level: 3 }).innerText()).not.toBe('');
  }
});

it('"Why not another?" marks the limit that fails and converts in one step', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const app = await sheet.place('Client application', { column: 0, row: 0 });
  const live = await sheet.place('Real-time inference endpoint', { column: 2, row: 0 });
  const edge = await sheet.connect(app, live);
  await sheet.field({ node: app }, 'One request is processed in at most', '15 min');
  await nodeOn(page, live).click();
  const side = page.getByRole('complementary', { name: 'Side panel' });
  await side.getByRole('button', { name: 'Why not another?' }).last().click();
  const dialog = page.getByRole('dialog', { name: /^Why not\?/ });
  const row = dialog.getByRole('row', { name: /^Processing time: 15 minutes/ });
  await expect
    .poll(() => row.locator('td').allInnerTexts())
    .toEqual([
      expect.stringMatching(/60 s\s+does not meet it/),
      expect.stringMatching(/60 s\s+does not meet it/),
      expect.stringMatching(/1 hour\s+meets it/),
      expect.stringMatching(/no limit\s+meets it/),
    ]);
  await dialog.getByRole('button', { name: /Use this\s*: Asynchronous inference endpoint/ }).click();
  await nodeOn(page, live).filter({ hasText: 'Asynchronous' }).waitFor();
  await page.locator(`g.edge[data-edge="${edge}"]`).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await nodeOn(page, live).filter({ hasText: 'Real-time' }).waitFor();
});

it.each(['light', 'dark'] as const)('in the %s theme axe finds nothing serious in notes, pages and comparison', async (theme) => {
  const sheet = await openSheet({ context: { colorScheme: theme, reducedMotion: 'reduce' }, before: withAxe });
  const { page } = sheet;
  const live = await sheet.place('Real-time inference endpoint', { column: 1, row: 0 });
  await page.keyboard.press('ControlOrMeta+Shift+k');
  const dialog = page.getByRole('dialog', { name: 'Notes and reference' });
  await dialog.locator('[data-claim]').first().waitFor();
  expect(await serious(page), 'the notes').toEqual([]);
  await dialog.getByRole('button', { name: 'Services', exact: true }).click();
  await dialog.getByRole('navigation').getByRole('button', { name: 'Athena' }).click();
  await dialog.getByRole('heading', { name: 'Sources' }).waitFor();
  expect(await serious(page), 'the page of a service').toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.field({ node: live }, 'One request is processed in at most', '15 min');
  await page.getByRole('button', { name: 'Why not another?' }).last().click();
  await page
    .getByRole('dialog', { name: /^Why not\?/ })
    .getByRole('table')
    .waitFor();
  expect(await serious(page), 'a comparison').toEqual([]);
});
