import { expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { draw, entitle, isSaved, titleOf } from './designs.ts';
import { openApp } from './harness.ts';
import { interruptions } from './interruptions.ts';
import { killedBrowsers } from './killed.ts';

it('a change is on disk within a second, also while others follow without a pause', async () => {
  const { page } = await openApp();
  await draw(page, 'Amazon S3');
  await isSaved(page);
  const stored = () =>
    page.evaluate(async () => {
      const open = indexedDB.open('trueline');
      await new Promise((resolve) => open.addEventListener('success', resolve));
      const all = open.result.transaction('designs').objectStore('designs').getAll();
      await new Promise((resolve) => all.addEventListener('success', resolve));
      open.result.close();
      return all.result.map(({ title }) => Number(String(title).slice(1)));
    });
  for (let count = 1; count <= 30; count++) {
    await entitle(page, `T${count}`);
    const at = Date.now();
    if (count % 10 !== 0) continue;
    await expect.poll(stored, { interval: 50 }).toEqual([count]);
    expect(Date.now() - at).toBeLessThan(1000);
  }
});

it('15 random interruptions lose nothing that is older than a second, and leave nothing half', { timeout: 240_000 }, async () => {
  const { page } = await openApp({ allowErrors: [/Quota/, /quota/] });
  await draw(page, 'Amazon S3');
  await entitle(page, 'Start');
  await isSaved(page);
  await interruptions(page, seeded(3), 15);
});

it('a browser whose process is killed between writes opens the design again as it was a second before', async () => {
  await killedBrowsers(seeded(4), 3);
});

it('a page that cannot save asks before it is left', async () => {
  const { page } = await openApp({ allowErrors: [/denied/] });
  await draw(page, 'Amazon S3');
  await isSaved(page);
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('denied', 'UnknownError');
    };
  });
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await draw(page, 'Athena');
  await page.getByText('Not saved', { exact: true }).waitFor();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await page.locator('.react-flow__node').count()).toBe(2);
});

it('reloading at once after a change loses nothing', async () => {
  const { page } = await openApp();
  await draw(page, 'Amazon S3');
  for (let round = 0; round < 5; round++) {
    await entitle(page, `Now ${round}`);
    await page.reload();
    await expect.poll(() => titleOf(page).inputValue()).toBe(`Now ${round}`);
  }
});
