import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { draw, entitle, fromMenu, showAll, titleOf } from './designs.ts';
import { openApp } from './harness.ts';

const name = 'churn.trueline.json';

/**
 * The app in a browser that can write files. The system's dialogs, which no test can press, answer with a file of the browser's
 * private folder: the same kind of handle.
 */
async function withDisk(): Promise<Page> {
  const { page } = await openApp({
    before: (page) =>
      page.addInitScript((file) => {
        const handle = async () => (await navigator.storage.getDirectory()).getFileHandle(file, { create: true });
        Reflect.set(window, 'showSaveFilePicker', async () => {
          sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked')) + 1));
          return handle();
        });
        Reflect.set(window, 'showOpenFilePicker', async () => [await handle()]);
      }, name),
  });
  await page.locator('[data-canvas]').waitFor();
  return page;
}

const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async (file) => (await (await (await navigator.storage.getDirectory()).getFileHandle(file)).getFile()).text(), name);

const writtenElsewhere = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    async ([file, content]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file ?? '', { create: true });
      const stream = await handle.createWritable();
      await stream.write(content ?? '');
      await stream.close();
    },
    [name, text],
  );

const asked = (page: Page): Promise<string | null> => page.evaluate(() => sessionStorage.getItem('asked'));

it('Ctrl+S asks once for a file and then saves into the same one, also after reloading', async () => {
  const page = await withDisk();
  await draw(page, 'Amazon S3');
  await entitle(page, 'Churn');
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(`Saved to ${name}.`).waitFor();
  expect(JSON.parse(await onDisk(page))).toMatchObject({ title: 'Churn', nodes: [{ service: 's3' }] });
  await draw(page, 'Athena');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(async () => JSON.parse(await onDisk(page)).nodes.length).toBe(2);
  await page.reload();
  await expect.poll(() => titleOf(page).inputValue()).toBe('Churn');
  await entitle(page, 'Churn, weekly');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(async () => JSON.parse(await onDisk(page)).title).toBe('Churn, weekly');
  expect(await asked(page)).toBe('1');
});

it('a file that another program changed is noticed, and never overwritten without asking', async () => {
  const page = await withDisk();
  await draw(page, 'Amazon S3');
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(`Saved to ${name}.`).waitFor();
  const theirs = '{"trueline": 1, "title": "Theirs", "nodes": [], "edges": []}';
  await writtenElsewhere(page, theirs);
  await draw(page, 'Athena');
  await page.keyboard.press('ControlOrMeta+s');
  const message = page.getByRole('alert').filter({ hasText: 'was changed by another program since' });
  await message.waitFor();
  expect(await onDisk(page)).toBe(theirs);
  await message.getByRole('button', { name: 'Overwrite it' }).click();
  await expect.poll(async () => JSON.parse(await onDisk(page)).nodes?.length).toBe(2);
});

it('an opened file is saved into again, and stands among the recent files', async () => {
  const page = await withDisk();
  await writtenElsewhere(page, '{"trueline": 1, "title": "From disk", "nodes": [{"id": "store", "service": "s3"}], "edges": []}');
  await fromMenu(page, 'Open…');
  await expect.poll(() => titleOf(page).inputValue()).toBe('From disk');
  await entitle(page, 'Changed here');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(async () => JSON.parse(await onDisk(page)).title).toBe('Changed here');
  expect(await asked(page)).toBeNull();
  await fromMenu(page, 'New design');
  await showAll(page);
  await page.getByRole('button', { name: 'Recent files on this computer (1)' }).click();
  await page.getByRole('button', { name }).click();
  await expect.poll(() => titleOf(page).inputValue()).toBe('Changed here');
});
