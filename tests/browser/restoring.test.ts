import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { allDesigns, cards, draw, isSaved, newDesign, onCard, showAll } from './designs.ts';
import { dropDesign } from './far-sheet.ts';
import { isInCanvas } from './gestures.ts';
import { openApp } from './harness.ts';

const heading = (page: Page) => page.getByRole('heading', { name: 'Draw an ML workflow' });

/** Notes in `data-begun`, from the first element on, what is in the page with its canvas, and whether three ways to begin ever were. */
const watched = (page: Page) =>
  page.addInitScript(() => {
    const look = () => {
      const begun = [...document.querySelectorAll('h2')].some((title) => title.textContent === 'Draw an ML workflow');
      const { dataset } = document.documentElement;
      if (begun) dataset.begun = 'shown';
      if (document.querySelector('[data-canvas]')) dataset.atOnce ??= begun ? 'yes' : 'no';
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });

const begun = (page: Page) => page.evaluate(() => document.documentElement.dataset.begun);

/** Holds everything that is stored, as a tab does that is writing; gives how it lets go. */
async function holdStored(page: Page): Promise<() => Promise<void>> {
  const other = await page.context().newPage();
  await other.goto(new URL('LICENSE.txt', page.url()).href); // the same address without the app
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('trueline');
        opening.onsuccess = () => {
          const store = opening.result.transaction(['designs', 'texts'], 'readwrite').objectStore('designs');
          const again = () => {
            if (document.documentElement.hasAttribute('data-over')) return opening.result.close();
            store.count().onsuccess = again;
          };
          store.count().onsuccess = () => {
            resolve();
            again();
          };
        };
      }),
  );
  return async () => {
    await other.evaluate(() => document.documentElement.setAttribute('data-over', ''));
    await other.close();
  };
}

/** Frames in which something could have appeared. A tab that is not seen has one in a second. */
async function frames(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    for (let left = 10; left > 0; left--) await new Promise(requestAnimationFrame);
  });
}

/** Keeps the catalog from a page until it is let go. */
function holdCatalog(): { readonly hold: (page: Page) => Promise<unknown>; readonly letGo: () => void } {
  const over = new AbortController();
  const held = new Promise((resolve) => over.signal.addEventListener('abort', resolve));
  const hold = (page: Page) => page.route(/virtual_catalog-(?!prose)/, (route) => held.then(() => route.continue()));
  return { hold, letGo: () => over.abort() };
}

it('somebody new is shown three ways to begin with the first paint, before anything else has come', async () => {
  const { hold, letGo } = holdCatalog();
  const { page } = await openApp({ before: async (fresh) => [await watched(fresh), await hold(fresh)] });
  await heading(page).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.atOnce)).toBe('yes');
  letGo();
  await draw(page, 'Amazon S3');
  expect(await heading(page).count()).toBe(0);
});

it('a file that is dropped before all of the page has come is opened when it has, and seen as a whole', async () => {
  const { hold, letGo } = holdCatalog();
  const { page } = await openApp({ before: hold });
  const at = (x: number, y: number) => ({ position: { x, y } });
  const nodes = [
    { id: 'above', service: 's3', ...at(-900, -700) },
    { id: 'below', service: 'glue-etl', ...at(1200, 900) },
  ];
  const dropped = dropDesign(page, { trueline: 1, stage: 'draft', nodes, edges: [] });
  await heading(page).waitFor();
  await frames(page);
  expect(await page.locator('.card').count()).toBe(0);
  letGo();
  await dropped;
  for (const { id } of nodes) await expect.poll(() => isInCanvas(page, id)).toBe(true);
});

it('who comes back to a design, or to a list of designs, never sees the ways to begin, however long the reading takes', async () => {
  const { page } = await openApp({ allowErrors: [/404/] });
  await draw(page, 'Amazon S3');
  await isSaved(page);
  await watched(page);

  let letGo = await holdStored(page);
  await page.reload();
  await page.locator('[data-canvas]').waitFor();
  await frames(page);
  expect(await page.locator('.card').count()).toBe(0); // still held
  await letGo();
  await page.locator('.card').waitFor();
  expect(await begun(page)).toBe(undefined);

  await newDesign(page, 'Second', 'Athena');
  const other = await page.context().newPage();
  await watched(other);
  letGo = await holdStored(page);
  await other.goto(page.url());
  await other.locator('[data-canvas]').waitFor();
  await frames(other);
  await letGo();
  const list = await allDesigns(other);
  await list.getByRole('heading', { name: 'Second' }).waitFor();
  expect(await begun(other)).toBe(undefined);
});

it('a design in a link opens without the ways to begin, for somebody new, too', async () => {
  const text = JSON.stringify({ trueline: 1, stage: 'draft', nodes: [{ id: 'a', service: 's3' }], edges: [] });
  const { page } = await openApp({ path: `#design=${deflateRawSync(text).toString('base64url')}`, before: watched });
  await page.locator('.card').waitFor();
  expect(await begun(page)).toBe(undefined);
});

it('the ways to begin are there again when every design was thrown away: none of them opens by itself', async () => {
  const { page } = await openApp();
  await draw(page, 'Amazon S3');
  await isSaved(page);
  await showAll(page);
  await onCard(page, 'Untitled design', 'Delete');
  await expect.poll(() => cards(page).count()).toBe(0);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await heading(other).waitFor();
});
