import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { nodeOn, openSheet, type Sheet } from './drawing.ts';
import { designOf } from './files.ts';
import { away, edges, nodes, selected, threeInARow, undo } from './gestures.ts';
import { openApp } from './harness.ts';
import { write } from './notes-on-canvas.ts';

const rows = (page: Page): Locator => page.locator('[data-pattern]');
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /pattern/ });

async function showPatterns(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Search services and uses' }).fill('');
  const heading = page.getByRole('button', { name: /^Patterns/ });
  await heading.waitFor();
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
}

/** Two services, the arrow between them and a callout on it, kept as a pattern from the context menu. */
async function keptPattern(sheet: Sheet, name: string): Promise<void> {
  const { page } = sheet;
  const { data, prepare } = await threeInARow(sheet);
  await nodeOn(page, data).click();
  await page.keyboard.press('k');
  await write(page, 'Text of the callout', 'Data comes');
  await nodeOn(page, data).click();
  await nodeOn(page, prepare).click({ modifiers: ['Shift'] });
  await nodeOn(page, data).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Save as pattern/ }).click();
  await dialog(page).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement instanceof HTMLInputElement)).toBe(true);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText(`“${name}” is among the patterns`).waitFor();
}

it('a selection is saved as a pattern, and inserted in another design after a reload, with what is pinned to it', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  await keptPattern(sheet, 'Nightly data');
  await showPatterns(page);
  await expect.poll(() => rows(page).allTextContents()).toEqual(['Nightly data']);
  expect(await rows(page).locator('svg').count()).toBe(1);

  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect.poll(() => nodes(page).count()).toBe(0);
  await showPatterns(page);
  await rows(page).click();
  await expect.poll(() => edges(page).count()).toBe(1);
  const design = await designOf(page);
  expect(design.nodes.map(({ service }) => service)).toEqual(['s3', 'sagemaker-processing']);
  expect(design.annotations).toMatchObject([{ kind: 'callout', text: 'Data comes', at: design.nodes[0]?.id }]);
  expect((await selected(page)).length).toBe(3);
  await rows(page).click(); // once more, below what is there
  await expect.poll(() => edges(page).count()).toBe(2);
  const ids = (await designOf(page)).nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  await undo(page);
  await undo(page);
  await expect.poll(() => nodes(page).count()).toBe(0);
});

it('a pattern is renamed, deleted and brought back, by key and by its menu, and stays so', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  await keptPattern(sheet, 'First name');
  await showPatterns(page);
  await rows(page).focus();
  await page.keyboard.press('F2');
  await dialog(page).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement instanceof HTMLInputElement)).toBe(true);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Second name');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows(page).allTextContents()).toEqual(['Second name']);
  await page.getByRole('button', { name: 'What to do with Second name' }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect.poll(() => rows(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => rows(page).allTextContents()).toEqual(['Second name']);
  await page.reload();
  await showPatterns(page);
  await expect.poll(() => rows(page).allTextContents()).toEqual(['Second name']);
  await rows(page).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => rows(page).count()).toBe(0);
  await page.reload();
  await showPatterns(page);
  await expect.poll(() => page.getByRole('button', { name: /^Patterns/ }).getAttribute('aria-expanded')).toBe('true');
  expect(await rows(page).count()).toBe(0);
});

it('patterns lie in the zip of everything, and come back from it', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  await keptPattern(sheet, 'Nightly data');
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download everything' }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const zip = Buffer.concat(chunks);
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(['patterns/nightly-data.trueline.json', 'untitled-design.trueline.json']);

  const { page: other } = await openApp();
  await other.locator('[data-canvas]').waitFor();
  await other.keyboard.press('ControlOrMeta+Shift+o');
  const [chooser] = await Promise.all([
    other.waitForEvent('filechooser'),
    other.getByRole('button', { name: 'Restore from a zip' }).click(),
  ]);
  await chooser.setFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: zip });
  await other.getByText('1 design and 1 pattern restored from the zip.').waitFor();
  await other.getByRole('button', { name: 'Back to the drawing' }).click();
  await showPatterns(other);
  await expect.poll(() => rows(other).allTextContents()).toEqual(['Nightly data']);
});

it('where the browser stores nothing any more, saving a pattern says so, and it can be used until the page goes', async () => {
  const sheet = await openSheet({ allowErrors: [/denied/] });
  const { page } = sheet;
  const { data } = await threeInARow(sheet);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('denied', 'UnknownError');
    };
  });
  await nodeOn(page, data).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search actions and services' }).fill('save as pattern');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Here only');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await page.getByText('The browser does not let Trueline store anything.').first().waitFor();
  await showPatterns(page);
  await expect.poll(() => rows(page).allTextContents()).toEqual(['Here only']);
});

it.each(['light', 'dark'] as const)('axe finds nothing serious about the dialog and the rows of patterns: %s', async (theme) => {
  const sheet = await openSheet({ context: { colorScheme: theme, reducedMotion: 'reduce' }, before: withAxe });
  const { page } = sheet;
  await keptPattern(sheet, 'Nightly data');
  await showPatterns(page);
  await away(page);
  expect(await serious(page), 'the palette').toEqual([]);
  await rows(page).focus();
  await page.keyboard.press('F2');
  await dialog(page).waitFor();
  expect(await serious(page), 'the dialog').toEqual([]);
});
