import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { dropDesign } from './far-sheet.ts';
import { designOf } from './files.ts';
import { edges, left, middle, selected } from './gestures.ts';
import { openApp } from './harness.ts';

/** What the canvas says of where the keyboard is. */
const spoken = (page: Page) => page.locator('[data-spoken]').textContent();

/** Takes the first row of the small search over the canvas that these words find. */
async function take(page: Page, search: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: search, exact: true });
  await field.waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

it('with nothing selected, keys act on the service that the keyboard is at; what is selected is said', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const data = await sheet.place('Amazon S3', left);
  const prepare = await sheet.place('Processing job', middle);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(() => spoken(page)).toBe('Amazon S3, no connections. 1 of 2');
  await page.keyboard.press('Enter');
  await expect.poll(() => spoken(page)).toBe('Amazon S3, no connections. 1 of 2, selected');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => spoken(page)).toBe('Processing job, no connections. 2 of 2, selected with 1 more');
  await page.keyboard.press('Escape');
  await expect.poll(() => spoken(page)).toBe('Processing job, no connections. 2 of 2');
  await page.keyboard.press('e'); // is for arrows
  expect(await selected(page)).toEqual([]);

  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('l');
  await take(page, 'Connect to', 'processing');
  await expect.poll(() => edges(page).count()).toBe(1);
  expect((await designOf(page)).edges).toMatchObject([{ from: data, to: prepare }]);
  for (let open = 0; open < 2; open++) await page.keyboard.press('Escape'); // what the arrow means, and the arrow
  await page.keyboard.press('Shift+N');
  await take(page, 'Add a service', 'training job');
  await expect.poll(() => edges(page).count()).toBe(2);
  expect((await designOf(page)).edges.at(-1)).toMatchObject({ from: prepare });
});

it('what was done last is told, however quickly it follows on what was done before', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  await sheet.place('Amazon S3', left);
  for (const key of ['a', 'd', 'z', 'Shift+z']) await page.keyboard.press(`Control+${key}`);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('[data-announcer]').textContent()).toMatch(/^Undone: Delete\./);
});

it('what is put into a container and taken out again keeps its order, and the container begins with it', async () => {
  const { page } = await openApp();
  const at = (x: number, y: number) => ({ position: { x, y } });
  await dropDesign(page, {
    trueline: 1,
    stage: 'draft',
    nodes: [
      { id: 'flow', service: 'sagemaker-pipelines', ...at(0, 0), size: { width: 320, height: 180 } },
      { id: 'prepare', service: 'sagemaker-processing', ...at(600, 300) },
      { id: 'train', service: 'sagemaker-training', ...at(840, 320) },
    ],
    edges: [{ id: 'set', from: 'prepare', to: 'train', flow: 'dataset' }],
  });
  const placeOf = async (id: string) => (await designOf(page)).nodes.find((node) => node.id === id);
  await nodeOn(page, 'train').click();
  await nodeOn(page, 'prepare').click({ modifiers: ['Shift'] });
  await page.keyboard.press('i');
  await take(page, 'Put into', 'pipeline');
  await expect.poll(() => placeOf('prepare')).toMatchObject({ stepOf: 'flow', ...at(40, 60) });
  expect(await placeOf('train')).toMatchObject({ stepOf: 'flow', ...at(280, 80) });
  await page.keyboard.press('i');
  await take(page, 'Put into', 'out of');
  await expect.poll(() => placeOf('prepare')).not.toHaveProperty('stepOf');
  const [prepare, train] = [await placeOf('prepare'), await placeOf('train')];
  expect(train).not.toHaveProperty('stepOf');
  expect(prepare?.position?.x).toBeGreaterThan(480); // beside the container, which has grown
  expect(train?.position).toEqual({ x: (prepare?.position?.x ?? 0) + 240, y: (prepare?.position?.y ?? 0) + 20 });
});
