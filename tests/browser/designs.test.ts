import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { cardOf, cards, draw, entitle, fromMenu, isSaved, newDesign, onCard, openCard, showAll, titleOf, titles } from './designs.ts';
import { downloaded } from './files.ts';
import { openApp } from './harness.ts';

const nodes = (page: Page) => page.locator('.react-flow__node');

/** The app with three designs of which the last one is open. */
async function withThree(options: Parameters<typeof openApp>[0] = {}): Promise<Page> {
  const { page } = await openApp(options);
  await page.locator('[data-canvas]').waitFor();
  await newDesign(page, 'Churn', 'Amazon S3', 'Athena');
  await newDesign(page, 'Fraud', 'Kendra');
  await newDesign(page, 'Redaction', 'Comprehend');
  return page;
}

describe('the first look', () => {
  it('is an empty canvas, and with one design that design: nobody has to choose from a list of one', async () => {
    const { page } = await openApp();
    await page.getByRole('heading', { name: 'Draw an ML workflow' }).waitFor();
    await draw(page, 'Amazon S3');
    await isSaved(page);
    const again = await page.context().newPage();
    await page.close();
    await again.goto(page.url());
    await expect.poll(() => nodes(again).count()).toBe(1);
    expect(await again.getByRole('region', { name: 'All designs' }).count()).toBe(0);
  });

  it('is the list where there are several designs; reloading shows again what was open', async () => {
    const page = await withThree();
    await page.reload();
    await expect.poll(() => titleOf(page).inputValue()).toBe('Redaction');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await cards(other).first().waitFor();
    expect(await titles(other)).toEqual(['Redaction', 'Fraud', 'Churn']);
    expect(await nodes(other).count()).toBe(0);
    await other.keyboard.press('Escape');
    await other.getByRole('heading', { name: 'Draw an ML workflow' }).waitFor();
  });
});

describe('the list of designs', () => {
  it('shows pictures and finds designs by title and by service', async () => {
    const page = await withThree();
    const list = await showAll(page);
    await expect.poll(() => titles(page)).toEqual(['Redaction', 'Fraud', 'Churn']);
    expect(await cardOf(page, 'Churn').locator('svg image').count()).toBe(2);
    await expect.poll(() => cardOf(page, 'Churn').innerText()).toMatch(/Today, \d\d:\d\d, 2 services/);
    const search = list.getByRole('searchbox', { name: 'Search designs' });
    await search.fill('fra');
    await expect.poll(() => titles(page)).toEqual(['Fraud']);
    await search.fill('athena');
    await expect.poll(() => titles(page)).toEqual(['Churn']);
    await search.fill('nowhere');
    await list.getByText('No design is called “nowhere” or uses it.').waitFor();
    await search.fill('');
    await cardOf(page, 'Fraud').getByRole('button', { name: 'What to do with Fraud' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: 'Rename' }).waitFor({ state: 'detached' });
    await openCard(page, 'Churn');
    await expect.poll(() => nodes(page).count()).toBe(2);
    await draw(page, 'Glue crawler');
    await isSaved(page);
    await showAll(page);
    await expect.poll(() => titles(page)).toEqual(['Churn', 'Redaction', 'Fraud']);
  });

  it('renames and duplicates, open designs and others', async () => {
    const page = await withThree();
    await showAll(page);
    await onCard(page, 'Churn', 'Rename');
    const field = page.getByRole('textbox', { name: 'Title', exact: true });
    await field.fill('Churn, weekly');
    await field.press('Enter');
    await cardOf(page, 'Churn, weekly').waitFor();
    await page.getByRole('button', { name: 'Open Redaction' }).press('F2');
    await field.fill('Letters');
    await field.press('Enter');
    await cardOf(page, 'Letters').waitFor();
    await onCard(page, 'Churn, weekly', 'Duplicate');
    await cardOf(page, 'Churn, weekly (copy)').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => titleOf(page).inputValue()).toBe('Letters');
    await showAll(page);
    await openCard(page, 'Churn, weekly (copy)');
    await expect.poll(() => nodes(page).count()).toBe(2);
  });

  it('deletes, and gives back at once or later', async () => {
    const page = await withThree();
    await showAll(page);
    await page.getByRole('button', { name: 'Open Churn' }).press('Delete');
    await expect.poll(() => titles(page)).toEqual(['Redaction', 'Fraud']);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => titles(page)).toEqual(['Redaction', 'Fraud', 'Churn']);
    await onCard(page, 'Redaction', 'Delete');
    await expect.poll(() => titles(page)).toEqual(['Fraud', 'Churn']);
    await page.reload();
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'Deleted (1), kept for 30 days' }).click();
    await page.getByRole('button', { name: 'Bring back Redaction' }).click();
    await expect.poll(() => titles(page)).toEqual(['Redaction', 'Fraud', 'Churn']);
  });

  it('downloads everything as one zip, which gives everything back to another browser', async () => {
    const page = await withThree();
    const folder = mkdtempSync(join(tmpdir(), 'trueline-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    await showAll(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download everything' }).click(),
    ]);
    await download.saveAs(join(folder, 'all.zip'));
    const { page: other } = await openApp();
    await showAll(other);
    for (const said of [/^3 designs restored from the zip\.$/, /^0 designs restored from the zip\. 3 designs were here already\.$/]) {
      const [chooser] = await Promise.all([
        other.waitForEvent('filechooser'),
        other.getByRole('button', { name: 'Restore from a zip' }).click(),
      ]);
      await chooser.setFiles(join(folder, 'all.zip'));
      await other.getByRole('status').getByText(said).waitFor();
      await expect.poll(async () => [...(await titles(other))].sort()).toEqual(['Churn', 'Fraud', 'Redaction']);
    }
    await expect.poll(() => cardOf(other, 'Churn').locator('svg image').count()).toBe(2);
    const text = await downloaded(other, () => onCard(other, 'Fraud', 'Download as JSON'));
    expect(JSON.parse(text)).toMatchObject({ title: 'Fraud', nodes: [{ service: 'kendra' }] });
  });

  it.each(['light', 'dark'] as const)('has nothing serious for axe in the %s theme, and works with keys alone', async (theme) => {
    const page = await withThree({ before: withAxe, context: { colorScheme: theme, reducedMotion: 'reduce' } });
    await page.keyboard.press('ControlOrMeta+Shift+o');
    await cards(page).first().waitFor();
    expect(await serious(page), 'the list').toEqual([]);
    await page.getByRole('button', { name: 'Open Fraud' }).press('Delete');
    await page.getByRole('button', { name: 'Deleted (1), kept for 30 days' }).press('Enter');
    await page.getByRole('button', { name: 'Bring back Fraud' }).waitFor();
    expect(await serious(page), 'with a deleted design').toEqual([]);
    for (let presses = 0; presses < 12; presses++) {
      if (await page.getByRole('button', { name: 'Open Churn' }).evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => titleOf(page).inputValue()).toBe('Churn');
  });
});

it('asks the browser once not to delete designs, when there is something to lose', async () => {
  const { page } = await openApp({
    before: (page) =>
      page.addInitScript(() => {
        navigator.storage.persist = async () => {
          sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked')) + 1));
          return true;
        };
      }),
  });
  const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
  await draw(page, 'Amazon S3');
  await isSaved(page);
  expect(await asked()).toBeNull();
  for (const service of ['Athena', 'Kendra', 'Lambda']) await draw(page, service);
  expect(await asked()).toBe('1');
  await page.reload();
  await expect.poll(() => nodes(page).count()).toBe(4);
  await draw(page, 'Comprehend');
  expect(await asked()).toBe('1');
});

it('designs of the first versions are there again', async () => {
  const { page, url } = await openApp({ path: 'LICENSE.txt', allowErrors: [/404/] }); // the same address without the app
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const open = indexedDB.open('keyval-store');
    open.onupgradeneeded = () => open.result.createObjectStore('keyval');
    const store = (await done(open)).transaction('keyval', 'readwrite').objectStore('keyval');
    for (const [id, title] of [
      ['one', 'First'],
      ['two', 'Second'],
    ]) {
      const text = JSON.stringify({ trueline: 1, title, nodes: [{ id: 'store', service: 's3' }], edges: [] });
      await done(store.put({ id, revision: 4, text }, `design:${id}`));
    }
    await done(store.put('one', 'last'));
  });
  await page.goto(new URL('.', url).href);
  await expect.poll(async () => [...(await titles(page))].sort()).toEqual(['First', 'Second']);
  await openCard(page, 'Second');
  await expect.poll(() => nodes(page).count()).toBe(1);
  await draw(page, 'Athena');
  await isSaved(page);
});

describe('earlier states', () => {
  it('are kept by themselves, compared with now and restored as one step that undo takes back', async () => {
    const { page } = await openApp({ before: (page) => page.clock.install() });
    await page.locator('[data-canvas]').waitFor();
    const wait = async (time: string) => {
      await page.clock.runFor(1000);
      await isSaved(page);
      await page.clock.fastForward(time);
    };
    await draw(page, 'Data quality Model Monitor');
    await wait('06:00');
    await draw(page, 'Model Registry');
    await wait('06:00');
    await draw(page, 'Amazon S3');
    await entitle(page, 'Drift');
    await wait('00:01');
    await fromMenu(page, 'Earlier states…');
    const dialog = page.getByRole('dialog', { name: 'Earlier states' });
    const states = dialog.getByRole('list', { name: 'States' }).getByRole('button');
    await expect.poll(() => states.count()).toBeGreaterThan(1);
    await states.last().click();
    await dialog.getByText(/^2 services added: /).waitFor();
    await dialog.getByText('Title changed').waitFor();
    await dialog.getByRole('button', { name: 'Restore this state' }).click();
    await expect.poll(() => nodes(page).count()).toBe(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => nodes(page).count()).toBe(3);
    await expect.poll(() => titleOf(page).inputValue()).toBe('Drift');
  });

  it('can have a name, say which findings came and went since, and are deleted by hand only', async () => {
    const { page } = await openApp({ before: withAxe, context: { reducedMotion: 'reduce' } });
    await page.getByRole('button', { name: 'Start from a template' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fraud detection, with six mistakes' }).click();
    await page.locator('.card[data-severity=error]').first().waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' }); // laid out: that moves services
    await isSaved(page);
    await fromMenu(page, 'Earlier states…');
    const dialog = page.getByRole('dialog', { name: 'Earlier states' });
    await dialog.getByRole('textbox', { name: 'Name for the state as it is now' }).fill('Before the review');
    await page.keyboard.press('Enter');
    const named = dialog.getByRole('button', { name: /^Before the review/ });
    await named.click();
    await dialog.getByText('It is the same as now.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /Checks/ }).click();
    await page.locator('[data-finding^="drift-to-registry@"]').getByRole('button', { name: 'Let drift start the pipeline' }).click();
    await fromMenu(page, 'Earlier states…');
    await named.click();
    await dialog.getByRole('heading', { name: /^Findings fixed \(\d+\)$/ }).waitFor();
    expect(await serious(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete Before the review' }).click();
    await named.waitFor({ state: 'detached' });
  });
});
