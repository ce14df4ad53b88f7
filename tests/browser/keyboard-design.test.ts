import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { nodeOn, openSheet, panelOf } from './drawing.ts';
import { designOf } from './files.ts';
import { edges, nodes, selected, threeInARow } from './gestures.ts';
import { openApp } from './harness.ts';
import { tabTo } from './keys.ts';

/** What the canvas says of where the keyboard is. */
const spoken = (page: Page) => page.locator('[data-spoken]');
const told = (page: Page) => page.locator('[data-announcer]');

/** Takes the first row of the small search over the canvas that these words find. */
async function take(page: Page, search: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: search, exact: true });
  await field.waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Adds a service with N, or with Shift+N as what comes after the selected one, and gives its id. */
async function add(page: Page, key: 'n' | 'Shift+N', service: string): Promise<string> {
  const before = await nodes(page).count();
  await page.keyboard.press(key);
  await take(page, 'Add a service', service);
  await expect.poll(() => nodes(page).count()).toBe(before + 1);
  return only(await selected(page));
}

function only(ids: readonly (string | null)[]): string {
  const [id, another] = ids;
  if (!id || another !== undefined) throw new Error(`one is to be selected, not ${ids.length}`);
  return id;
}

/** Goes along the flow with Tab until the canvas says a name, and selects what is there. */
async function choose(page: Page, name: string, id: string): Promise<void> {
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toEqual([]);
  for (let steps = 0; steps < 12; steps++) {
    if ((await spoken(page).textContent())?.startsWith(name)) break;
    await page.keyboard.press(steps < 6 ? 'Shift+Tab' : 'Tab');
    await page.keyboard.press('F6');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toEqual([id]);
}

it('a design is drawn, named, answered, demanded, mended and exported with the keyboard alone', { timeout: 240_000 }, async () => {
  const { page } = await openApp();
  await page.getByRole('heading', { name: 'Draw an ML workflow' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Amazon S3');
  await page.keyboard.press('Enter');
  await expect.poll(() => nodes(page).count()).toBe(1);
  const data = only(await selected(page));
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).and(page.locator('[data-canvas] *')).waitFor();
  await page.keyboard.type('Orders');
  await page.keyboard.press('Enter');
  await nodeOn(page, data).getByText('Orders').waitFor();

  // a container is filled: with what is added while it is selected, and with what is put into it
  const train = await add(page, 'Shift+N', 'Training job');
  await expect.poll(() => edges(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  const pipeline = await add(page, 'n', 'SageMaker Pipeline');
  const prepare = await add(page, 'n', 'Processing job');
  expect((await designOf(page)).nodes.find(({ id }) => id === prepare)?.stepOf).toBe(pipeline);
  await choose(page, 'Training job', train);
  await page.keyboard.press('i');
  await take(page, 'Put into', 'Pipeline');
  expect((await designOf(page)).nodes.find(({ id }) => id === train)?.stepOf).toBe(pipeline);

  // connected, answered, demanded
  await choose(page, 'Processing job', prepare);
  await page.keyboard.press('l');
  await take(page, 'Connect to', 'Training');
  await expect.poll(() => edges(page).count()).toBe(2);
  await page.keyboard.press('Escape');
  await choose(page, 'Training job', train);
  await page.keyboard.press('Alt+1');
  const algorithm = panelOf(page).getByRole('combobox', { name: 'Algorithm', exact: true });
  await tabTo(page, algorithm);
  await page.keyboard.type('XGBoost');
  await page.keyboard.press('F6'); // a list has its own use for letters and digits
  await page.keyboard.press('Alt+3');
  const approval = page.getByRole('region', { name: 'A person approves before production' });
  await tabTo(page, approval.getByRole('button', { name: 'yes' }));
  await page.keyboard.press('Enter');
  const drawn = await designOf(page);
  expect(drawn.nodes.find(({ id }) => id === train)?.fields).toMatchObject({ algorithm: 'xgboost' });
  expect(Object.values(drawn.requirements ?? {})).toContain(true);

  // a mistake is found on the walk through the findings, mended, taken back and mended again
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await add(page, 'n', 'Data quality Model Monitor');
  await add(page, 'Shift+N', 'Model Registry');
  const drift = page.locator('article[data-finding^="drift-to-registry@"]');
  await expect.poll(() => told(page).textContent()).toMatch(/new findings?: .*a registry retrains nothing/);
  await expect
    .poll(async () => {
      await page.keyboard.press('F8');
      return drift.evaluateAll(([card]) => card?.contains(document.activeElement) ?? false);
    })
    .toBe(true);
  await tabTo(page, drift.getByRole('button', { name: 'Let drift start the pipeline' }));
  const before = await nodes(page).count();
  await page.keyboard.press('Enter');
  await drift.waitFor({ state: 'detached' });
  await expect.poll(() => told(page).textContent()).toMatch(/^Let drift start the pipeline\. .*resolved\.$/);
  await page.keyboard.press('ControlOrMeta+z');
  await drift.waitFor();
  await expect.poll(() => nodes(page).count()).toBe(before);
  await expect.poll(() => told(page).textContent()).toMatch(/^Undone: Let drift start the pipeline\./);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await drift.waitFor({ state: 'detached' });

  await page.keyboard.press('ControlOrMeta+Shift+e');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Download' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(PNG.sync.read(await buffer(await download.createReadStream())).width).toBeGreaterThan(1000);
});

it('Tab follows the flow, also to what is off the screen, says where it is, and leaves the canvas at its ends', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  await nodeOn(page, prepare).click();
  await page.keyboard.press('Escape');
  for (let press = 0; press < 5; press++) await page.getByRole('button', { name: 'Zoom in' }).click();
  const box = await page.locator('[data-canvas]').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  await page.mouse.wheel(4000, 4000);
  await expect.poll(async () => ((await nodeOn(page, train).boundingBox())?.x ?? 0) < 0).toBe(true);

  const at = () => page.locator('[data-canvas]').getAttribute('aria-activedescendant');
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => spoken(page).textContent()).toBe('Amazon S3, to Processing job. 1 of 3');
  await page.keyboard.press('Tab');
  await expect.poll(() => spoken(page).textContent()).toBe('Processing job, from Amazon S3, to Training job. 2 of 3');
  await page.keyboard.press('Tab');
  await expect.poll(() => spoken(page).textContent()).toMatch(/^Training job, from Processing job.* 3 of 3$/);
  await expect.poll(async () => ((await nodeOn(page, train).boundingBox())?.x ?? -1) > 0).toBe(true);
  expect([data, prepare, train].some(async (id) => (await at())?.includes(id))).toBe(true);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('[data-canvas]').evaluate((canvas) => canvas === document.activeElement)).toBe(false);
});

it('what is typed right after a key that opens a search is not lost', async () => {
  const { page } = await openApp();
  await page.locator('[data-canvas]').waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('lambda', { delay: 0 });
  await expect.poll(() => page.getByRole('combobox', { name: 'Search actions and services' }).inputValue()).toBe('lambda');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('o');
  await page.getByRole('tree').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('training', { delay: 0 });
  await expect.poll(() => page.getByRole('textbox', { name: 'Search services and uses' }).inputValue()).toBe('training');
});
