import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { nodeOn, panelOf } from './drawing.ts';
import { cardOn, dropDesign, largeDesign, onScreen, openLarge, painted, settled } from './far-sheet.ts';
import { designOf } from './files.ts';
import { about, placeOf, positionOf, selected, shifted, undo } from './gestures.ts';
import { drag } from './harness.ts';
import { openTouch } from './touch.ts';

/** Of pixels: how far apart their colours may be on the average and at most where letters and lines are drawn by another part of the browser. */
const tolerance = { mean: 1.5, far: 60, share: 0.006 };

it.each(['light', 'dark'] as const)('a large design is painted as a small one is drawn, %s', async (theme) => {
  const context = { colorScheme: theme };
  const small = await openLarge(largeDesign({ cards: 120 }), { context });
  const drawn = await settled(small);
  expect(await small.locator('.card').count()).toBe(120);
  const large = await openLarge(largeDesign({ cards: 120, under: 40 }), { context });
  await expect.poll(() => painted(large)).toEqual({ nodes: 160, edges: 105 });
  expect(await large.locator('.card').count()).toBe(0);
  const [a, b] = [PNG.sync.read(drawn), PNG.sync.read(await settled(large))];
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let [sum, far] = [0, 0];
  for (let at = 0; at < a.data.length; at += 4) {
    const apart = [0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)));
    sum += Math.max(...apart);
    if (Math.max(...apart) > tolerance.far) far += 1;
  }
  const pixels = a.data.length / 4;
  expect(sum / pixels, 'mean difference').toBeLessThan(tolerance.mean);
  expect(far / pixels, 'pixels that look different').toBeLessThan(tolerance.share);
});

const large = largeDesign({ cards: 160 });

it('what is painted is selected by a press, with Shift and by a band, and moved as one step', async () => {
  const page = await openLarge(large);
  await expect.poll(() => painted(page)).toEqual({ nodes: 160, edges: 140 });
  const [first, second] = [await cardOn(page, 17), await cardOn(page, 42)];
  await page.mouse.click(first.x, first.y);
  await expect.poll(() => selected(page)).toEqual(['n17']);
  await page.keyboard.down('Shift');
  await page.mouse.click(second.x, second.y);
  await page.keyboard.up('Shift');
  await expect.poll(() => selected(page)).toEqual(['n17', 'n42']);

  const before = await positionOf(page, 'n42');
  const to = await cardOn(page, 42, { x: 90, y: 60 });
  await drag(page, second, to);
  const after = await positionOf(page, 'n42');
  expect(Math.abs(after.x - before.x - 90) + Math.abs(after.y - before.y - 60)).toBeLessThan(30); // a few px of the screen
  expect((await positionOf(page, 'n17')).x).toBeGreaterThan(24 + 280 + 40);
  await undo(page);
  await expect.poll(() => positionOf(page, 'n42')).toEqual(before);

  const beside = await onScreen(page, { x: 544, y: 56 + 20 * 120 + 24 + 40 });
  const end = await cardOn(page, 155, { x: -60, y: 10 });
  await drag(page, beside, end);
  await expect.poll(() => selected(page)).toEqual(['region', 'n154', 'n155']); // all that it touches
  await panelOf(page).getByRole('heading', { name: '3 services and 1 arrow selected' }).waitFor(); // and what leads from one to the other
  const [above, under] = [await cardOn(page, 10, { x: 130, y: -50 }), await cardOn(page, 10, { x: 150, y: 50 })];
  await drag(page, above, under);
  await panelOf(page).getByRole('heading', { name: 'Step 10 to Step 11' }).waitFor(); // the arrow alone
  await expect.poll(() => selected(page)).toEqual([]);
  await page.mouse.click(beside.x, beside.y);
  await expect.poll(() => selected(page)).toEqual([]);
});

it('more than has elements is moved together, and dropped into the frame that is lit', async () => {
  const page = await openLarge(large);
  const start = await cardOn(page, 100);
  await page.keyboard.press('ControlOrMeta+a');
  await page.mouse.move(start.x, start.y);
  await nodeOn(page, 'n100').waitFor();
  const before = (await designOf(page)).nodes;
  await drag(page, start, { x: start.x + 60, y: start.y });
  const way = await page.evaluate(
    () => 60 / new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') ?? document.body).transform).a,
  );
  const after = (await designOf(page)).nodes;
  const xOf = (nodes: typeof before, id: string) => nodes.find((node) => node.id === id)?.position?.x ?? Number.NaN;
  expect(xOf(after, 'region') - xOf(before, 'region')).toBeCloseTo(way, -2);
  expect(xOf(after, 'n3')).toBe(xOf(before, 'n3')); // it lies in its frame as before
  await undo(page);

  const gap = await onScreen(page, { x: 544, y: 56 + 20 * 120 + 24 + 40 });
  await page.mouse.click(gap.x, gap.y);
  const card = await cardOn(page, 150);
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  const away = await onScreen(page, { x: 600, y: 56 + 20 * 120 + 24 + 80 + 120 });
  await page.mouse.move(away.x, away.y, { steps: 8 });
  await page.locator('.drop-light').waitFor();
  await page.mouse.up();
  await expect.poll(async () => (await designOf(page)).nodes.find((node) => node.id === 'n150')?.in).toBe('other');
});

it('the menu, a new name and the keyboard reach what is painted', async () => {
  const page = await openLarge(large);
  const card = await cardOn(page, 60);
  await page.mouse.click(card.x, card.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toEqual(['n60']);

  await page.mouse.dblclick(card.x, card.y);
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Sixty');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await designOf(page)).nodes.find((node) => node.id === 'n60')?.name).toBe('Sixty');

  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => selected(page)).toEqual(['n61']);
  const focused = await page.locator('[data-canvas]').getAttribute('aria-activedescendant');
  await expect.poll(() => page.locator(`#${focused}`).getAttribute('aria-label')).toContain('Step 61');
});

it('a lock is painted as it is drawn, and is gone when it is undone', async () => {
  const corner = { x: 88 - 3, y: 28 - 3 }; // the middle of the sign, seen from the middle of the card
  const signOf = async (page: Page, i: number) => {
    const { x, y } = await cardOn(page, i, corner);
    return PNG.sync.read(await page.screenshot({ clip: { x: Math.round(x) - 4, y: Math.round(y) - 4, width: 8, height: 8 } })).data;
  };
  const apart = (a: Buffer, b: Buffer) => a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
  const context = { deviceScaleFactor: 2 };
  const small = await openLarge(largeDesign({ cards: 120, locked: 18 }), { context });
  expect(await small.locator('.card').count()).toBe(120);
  const drawn = await signOf(small, 18);
  const page = await openLarge(largeDesign({ cards: 120, under: 40, locked: 18 }), { context });
  await expect.poll(() => painted(page)).toEqual({ nodes: 160, edges: 105 });
  const bare = apart(drawn, await signOf(page, 20)); // another one of its column's kind, and not locked
  await expect.poll(async () => apart(drawn, await signOf(page, 18)) / bare).toBeLessThan(0.7);

  const card = await cardOn(page, 18);
  await page.mouse.click(card.x, card.y);
  await expect.poll(() => selected(page)).toEqual(['n18']);
  await page.keyboard.press('Shift+L');
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toEqual([]);
  await page.mouse.move(card.x, card.y + 300);
  await expect.poll(async () => apart(drawn, await signOf(page, 18)) / bare).toBeGreaterThan(0.9);
});

it('a finger moves what is painted without a tap before, and pans beside it', async () => {
  const { page, drag: pull } = await openTouch({ context: { viewport: { width: 1440, height: 900 } } });
  await dropDesign(page, large);
  await expect.poll(() => painted(page)).toEqual({ nodes: 160, edges: 140 });
  await settled(page);
  expect(await nodeOn(page, 'n33').count()).toBe(0);
  const before = await positionOf(page, 'n33');
  await pull(await cardOn(page, 33), await cardOn(page, 33, { x: 90, y: 60 }));
  await expect.poll(() => selected(page)).toEqual(['n33']);
  const after = await positionOf(page, 'n33');
  expect(Math.abs(after.x - before.x - 90) + Math.abs(after.y - before.y - 60)).toBeLessThan(30); // a few px of the screen
  await expect.poll(() => page.getByRole('button', { name: 'Undo: Move' }).count()).toBe(1);

  const [beside, card] = [await cardOn(page, 50, { x: 140, y: 0 }), await cardOn(page, 33)];
  await pull(beside, { x: beside.x + 40, y: beside.y + 20 });
  await expect.poll(async () => (await cardOn(page, 33)).x - card.x).toBeCloseTo(40, -1);
  expect(await positionOf(page, 'n33')).toEqual(after);
});

it('a callout goes along with the painted card that it is pinned to, while its container is moved', async () => {
  const pinned = { ...large, annotations: [{ id: 'pin', kind: 'callout', at: 'n20', text: 'Here' }] };
  const page = await openLarge(pinned);
  await expect.poll(() => painted(page)).toEqual({ nodes: 160, edges: 140 });
  const place = await placeOf(page, 'pin');
  const title = await onScreen(page, { x: 400, y: 16 });
  await page.mouse.move(title.x, title.y);
  await nodeOn(page, 'region').waitFor();
  await page.mouse.down();
  await page.mouse.move(title.x + 4, title.y);
  await page.mouse.move(title.x + 50, title.y + 30, { steps: 8 });
  await expect.poll(() => placeOf(page, 'pin')).toEqual(about(shifted(place, 50, 30))); // already on the way
  await page.mouse.up();
  await expect.poll(() => page.getByRole('button', { name: 'Undo: Move' }).count()).toBe(1);
  expect(await placeOf(page, 'pin')).toEqual(about(shifted(place, 50, 30)));
});

it('a band begins inside a painted container, and a service is dropped from the palette into one', async () => {
  const page = await openLarge(large);
  await expect.poll(() => painted(page)).toEqual({ nodes: 160, edges: 140 });
  await drag(page, await cardOn(page, 80, { x: 130, y: 60 }), await cardOn(page, 82, { x: -60, y: 20 }));
  await expect.poll(() => selected(page)).toEqual(['n81', 'n82']);

  await page.getByRole('textbox', { name: 'Search services and uses' }).fill('Amazon S3');
  const away = await onScreen(page, { x: 600, y: 56 + 20 * 120 + 24 + 80 + 120 });
  await drag(page, page.locator('[data-row]').first(), away);
  await expect.poll(async () => (await designOf(page)).nodes.length).toBe(163);
  expect((await designOf(page)).nodes.at(-1)).toMatchObject({ service: 's3', in: 'other' });
  await expect.poll(() => painted(page)).toEqual({ nodes: 161, edges: 140 });
});

it('a finger selects what is painted', async () => {
  const page = await openLarge(large, { context: { hasTouch: true } });
  await expect.poll(() => painted(page)).toEqual({ nodes: 160, edges: 140 });
  const card = await cardOn(page, 33);
  await page.touchscreen.tap(card.x, card.y);
  await expect.poll(() => selected(page)).toEqual(['n33']);
});

it('near by, what is in view is drawn with elements, and panning brings the rest', async () => {
  const page = await openLarge(large);
  await page.keyboard.press('ControlOrMeta+Digit0');
  await page.locator('canvas.far-layer').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(8);
  expect(await page.locator('.card').count()).toBeLessThan(100);
  await page.mouse.move(700, 400);
  for (let step = 0; step < 30; step++) {
    const { x, y } = await cardOn(page, 0);
    if (Math.hypot(x - 700, y - 400) < 100) break;
    await page.mouse.wheel(Math.max(-200, Math.min(200, x - 700)), Math.max(-200, Math.min(200, y - 400)));
  }
  await nodeOn(page, 'n0').waitFor();
  await page.locator('g.edge[data-edge="e0"]').waitFor();
});
