import { expect, it } from 'vitest';
import { dropDesign } from './far-sheet.ts';
import { openApp, pointOf } from './harness.ts';
import { annotationOf, annotationOn } from './notes-on-canvas.ts';

const design = {
  trueline: 1,
  title: 'Lines',
  stage: 'draft',
  nodes: [{ id: 'data', service: 's3', position: { x: 0, y: 0 } }],
  edges: [],
  annotations: [{ id: 'note', kind: 'note', position: { x: 40, y: 160 }, size: { width: 220, height: 80 }, text: 'Look' }],
};

it('a note that is moved lines up with a card and shows the guide; with Ctrl or Cmd it goes where the pointer goes', async () => {
  const { page } = await openApp();
  await dropDesign(page, design);
  await page.getByRole('button', { name: /back to 100 %$/ }).waitFor();
  const guide = page.locator('.guide-align');
  const from = await pointOf(annotationOn(page, 'note'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 10, from.y + 10, { steps: 4 });
  await page.mouse.move(from.x - 37, from.y + 25, { steps: 4 });
  await expect.poll(() => guide.count()).toBeGreaterThan(0);
  await expect.poll(async () => (await annotationOn(page, 'note').boundingBox())?.x).toBe((await page.locator('.card').boundingBox())?.x);
  await page.mouse.up();
  await expect.poll(() => guide.count()).toBe(0);
  await expect.poll(async () => (await annotationOf(page, 'note')).position?.x).toBe(0);

  const here = await pointOf(annotationOn(page, 'note'));
  await page.mouse.move(here.x, here.y);
  await page.mouse.down();
  await page.keyboard.down('ControlOrMeta');
  await page.mouse.move(here.x + 12, here.y + 10, { steps: 4 });
  await page.mouse.move(here.x + 4, here.y + 20, { steps: 4 });
  await expect.poll(async () => ((await annotationOn(page, 'note').boundingBox())?.x ?? 0) + 110).toBeCloseTo(here.x + 4, 0);
  expect(await guide.count()).toBe(0);
  await page.mouse.up();
  await page.keyboard.up('ControlOrMeta');
  await expect.poll(async () => (await annotationOf(page, 'note')).position?.x).toBe(4);
});
