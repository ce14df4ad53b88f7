import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { draw, entitle, fromMenu, isSaved, showAll, titleOf } from './designs.ts';
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

/** Drops the file of the private folder as a hand would one of the disk: the browser hands its handle over with the drop. */
const dropFromDisk = (page: Page): Promise<unknown> =>
  page.evaluate(async (file) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
    DataTransferItem.prototype.getAsFileSystemHandle = async () => handle;
    const files = new DataTransfer();
    files.items.add(await handle.getFile());
    document.querySelector('[data-canvas]')?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, name);

it("a file dropped on the page is the design's file: Ctrl+S saves into it without asking, also after reloading", async () => {
  const page = await withDisk();
  await writtenElsewhere(page, '{"trueline": 1, "title": "Dropped", "nodes": [{"id": "store", "service": "s3"}], "edges": []}');
  await dropFromDisk(page);
  await expect.poll(() => titleOf(page).inputValue()).toBe('Dropped');
  await entitle(page, 'Changed here');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(async () => JSON.parse(await onDisk(page)).title).toBe('Changed here');
  await isSaved(page);
  await page.reload();
  await expect.poll(() => titleOf(page).inputValue()).toBe('Changed here');
  await entitle(page, 'Changed again');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(async () => JSON.parse(await onDisk(page)).title).toBe('Changed again');
  expect(await asked(page)).toBeNull();
});

it('coming back to the page after another program wrote the file says so, and offers the file as it is on disk', async () => {
  const page = await withDisk();
  await draw(page, 'Amazon S3');
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(`Saved to ${name}.`).waitFor();
  const message = page.getByText(`${name} was changed by another program.`);
  const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await writtenElsewhere(page, '{"trueline": 1, "title": "Theirs", "nodes": [], "edges": []}');
  // Until the page listens, which it does when it has settled.
  await expect.poll(() => comeBack().then(() => message.count())).toBe(1);
  await page.getByRole('button', { name: 'Open it as it is on disk' }).click();
  await expect.poll(() => titleOf(page).inputValue()).toBe('Theirs');
  await comeBack();
  expect(await message.count()).toBe(0);
});

it('a file that was written while the page was closed is told of when the design is opened again', async () => {
  const page = await withDisk();
  await draw(page, 'Amazon S3');
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(`Saved to ${name}.`).waitFor();
  await isSaved(page);
  await writtenElsewhere(page, '{"trueline": 1, "title": "Theirs", "nodes": [], "edges": []}');
  await page.reload();
  await page.getByText(`${name} was changed by another program.`).waitFor();
});
