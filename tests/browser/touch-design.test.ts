import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { nodeOn, panelOf } from './drawing.ts';
import { designOf } from './files.ts';
import { edges, nodes } from './gestures.ts';
import { add, handle, openTouch } from './touch.ts';

/** Taps a handle of a service, then another service; of what the arrow could mean, taps one. */
async function lead(page: Page, from: string, to: string, meaning?: string): Promise<void> {
  const before = await edges(page).count();
  await nodeOn(page, from).tap();
  await handle(page, from, 'top').tap();
  await page.getByText('Tap where the arrow leads').waitFor();
  await nodeOn(page, to).tap();
  await expect.poll(() => edges(page).count()).toBe(before + 1);
  const meanings = page.getByRole('menu', { name: 'What the arrow means' });
  const items = meanings.getByRole('menuitem');
  if (meaning !== undefined) await items.filter({ hasText: meaning }).first().tap();
  else if (await meanings.isVisible()) await items.first().tap();
  await meanings.waitFor({ state: 'detached' });
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

it('a design is drawn, answered, mended, tidied and exported with fingers alone', { timeout: 240_000 }, async () => {
  const { page } = await openTouch();
  const data = await add(page, 'Storage, network, accounts', 's3');
  const train = await add(page, 'Train and tune', 'sagemaker-training');
  const registry = await add(page, 'Govern', 'sagemaker-model-registry');
  const live = await add(page, 'Deploy and serve', 'sagemaker-endpoint');
  const monitor = await add(page, 'Monitor', 'sagemaker-model-monitor');
  await button(page, 'Fit the design').tap();

  await lead(page, data, train, 'Dataset');
  await lead(page, train, registry);
  await lead(page, registry, live, 'Model version');
  await panelOf(page).getByRole('group', { name: 'Versions taken' }).getByRole('button', { name: 'approved only' }).tap();
  await lead(page, live, data);
  await lead(page, data, monitor, 'Captured data');
  expect((await designOf(page)).edges).toContainEqual(
    expect.objectContaining({ from: registry, to: live, fields: { versions: 'approved' } }),
  );

  // a mistake: found, looked at, mended, taken back and mended again
  await lead(page, monitor, registry);
  const drift = page.locator('article[data-finding^="drift-to-registry@"]');
  await button(page, /^Show checks: 1 error/).tap();
  await drift.getByRole('button', { name: 'Let drift start the pipeline' }).tap();
  await drift.waitFor({ state: 'detached' });
  await expect.poll(() => nodes(page).count()).toBe(8);
  await button(page, /^Undo/).tap();
  await drift.waitFor();
  await button(page, /^Redo/).tap();
  await drift.waitFor({ state: 'detached' });

  await button(page, 'Tidy').tap();
  await page.getByRole('application', { name: 'Canvas' }).and(page.locator('[aria-busy=false]')).waitFor();
  await button(page, 'Export…').tap();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Download' }).tap(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const { width } = PNG.sync.read(await buffer(await download.createReadStream()));
  expect(width).toBeGreaterThan(1000);
});
