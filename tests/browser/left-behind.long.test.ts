import type { CDPSession, Page } from 'playwright';
import { expect, it } from 'vitest';
import { openApp } from './harness.ts';

/** What the page holds once all garbage is gone. */
async function held(session: CDPSession) {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), megabytes: of('JSHeapUsedSize') / 1e6 };
}

/** An action of the list, by its name. */
async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search actions and services' }).waitFor();
  await page.keyboard.type(name);
  await page.locator('[role=option][data-highlighted]', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a design with mistakes, looks at one of its services, and begins a new design. */
async function openAndClose(page: Page): Promise<void> {
  await act(page, 'Templates…');
  const dialog = page.getByRole('dialog', { name: 'Start from a template' });
  await dialog.getByRole('button', { name: 'Fraud detection, with six mistakes' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.card[data-severity=error]').first().waitFor();
  await page.locator('[data-canvas][aria-busy=false]').waitFor();
  await page.locator('.card').first().click();
  await act(page, 'New design');
  await page.locator('.card').first().waitFor({ state: 'detached' });
  await page.keyboard.press('F6');
}

it('after 200 designs that were opened and closed no listener, no element and no memory is left behind', async () => {
  const { page } = await openApp();
  await page.locator('[data-canvas]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let i = 0; i < 20; i++) await openAndClose(page); // what is loaded or kept once has been by then
  const before = await held(session);
  for (let i = 0; i < 200; i++) await openAndClose(page);
  const after = await held(session);
  const told = JSON.stringify({ before, after });
  expect(after.listeners - before.listeners, `listeners: ${told}`).toBeLessThan(20);
  expect(after.nodes - before.nodes, `elements: ${told}`).toBeLessThan(400);
  expect(after.megabytes - before.megabytes, `memory: ${told}`).toBeLessThan(4);
});
