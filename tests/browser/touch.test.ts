import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn } from './drawing.ts';
import { designOf } from './files.ts';
import { about, edgeOn, edges, placeOf, positionOf, selected, shifted } from './gestures.ts';
import { type Point, pointOf } from './harness.ts';
import { add, handle, middleOf, openTouch } from './touch.ts';

const menuOf = (page: Page, name: string): Locator => page.getByRole('menu', { name });
const view = (page: Page): Promise<{ x: number; y: number; zoom: number }> =>
  page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { x: e, y: f, zoom: a };
  });

/** Two services that are not connected, in view. */
async function two(page: Page) {
  const data = await add(page, 'Storage, network, accounts', 's3');
  const train = await add(page, 'Train and tune', 'sagemaker-training');
  await page.getByRole('button', { name: 'Fit the design' }).tap();
  await page.getByRole('button', { name: /back to 100 %$/ }).tap();
  return { data, train };
}

it('a tap on a service adds it; a tap on a handle and one on another service connect them', async () => {
  const { page } = await openTouch();
  const { data, train } = await two(page);
  await nodeOn(page, data).tap();
  await handle(page, data, 'right').tap();
  await page.getByText('Tap where the arrow leads').waitFor();
  await nodeOn(page, train).tap();
  await expect.poll(() => edges(page).count()).toBe(1);
  expect(await page.getByText('Tap where the arrow leads').count()).toBe(0);
  expect((await designOf(page)).edges).toMatchObject([{ from: data, to: train, flow: 'dataset' }]);
});

it('after a tap on a handle a tap on the empty canvas and a second one on the handle ask what to add; Cancel gives up', async () => {
  const { page } = await openTouch();
  const { data } = await two(page);
  const ask = page.getByRole('combobox', { name: 'Add a service' });
  await nodeOn(page, data).tap();
  await handle(page, data, 'bottom').tap();
  await page.getByRole('button', { name: 'Cancel' }).tap();
  await page.getByText('Tap where the arrow leads').waitFor({ state: 'detached' });

  await handle(page, data, 'bottom').tap();
  await page.getByText('Tap where the arrow leads').waitFor();
  const { x, y } = await pointOf(nodeOn(page, data));
  await page.touchscreen.tap(x, y + 190);
  await ask.waitFor();
  await page.getByRole('option').first().tap();
  await expect.poll(() => edges(page).count()).toBe(1);

  await nodeOn(page, data).tap();
  await handle(page, data, 'left').tap();
  await page.getByText('Tap where the arrow leads').waitFor();
  await handle(page, data, 'left').tap();
  await ask.waitFor();
});

it('a finger that is held opens the menu of a service, a container, an arrow and the canvas, and lifting it does nothing more', async () => {
  const { page, down, up } = await openTouch();
  const { data, train } = await two(page);
  await nodeOn(page, data).tap();
  await handle(page, data, 'right').tap();
  await nodeOn(page, train).tap();
  await expect.poll(() => edges(page).count()).toBe(1);
  const pipeline = await add(page, 'Orchestrate', 'sagemaker-pipelines');
  await page.getByRole('button', { name: 'Fit the design' }).tap();
  const [edge] = (await designOf(page)).edges;
  const hold = async (at: Point, menu: string) => {
    await down(at);
    await menuOf(page, menu).waitFor();
    await up();
    await expect.poll(() => menuOf(page, menu).getByRole('menuitem').count()).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await menuOf(page, menu).waitFor({ state: 'detached' });
  };
  const before = await designOf(page);
  await hold(await pointOf(nodeOn(page, data)), 'Service');
  expect(await selected(page)).toEqual([data]);
  await hold(await pointOf(nodeOn(page, pipeline).locator('.container-header')), 'Container');
  expect(await selected(page)).toEqual([pipeline]);
  await hold(await middleOf(edgeOn(page, edge?.id ?? '').locator('.edge-hit')), 'Arrow');
  await page.locator(`g.edge[data-edge="${edge?.id}"][data-selected]`).waitFor();
  const canvas = await page.locator('[data-canvas]').boundingBox();
  await hold({ x: (canvas?.x ?? 0) + 30, y: (canvas?.y ?? 0) + 30 }, 'Canvas');
  expect(await designOf(page)).toEqual(before);
});

it('one finger pans on the canvas and drags on a card; two fingers pan and zoom wherever they lie', async () => {
  const { page, down, move, up, drag } = await openTouch();
  const { data, train } = await two(page);
  const empty = shifted(await pointOf(nodeOn(page, data)), 20, 200);
  const start = await view(page);
  await drag(empty, shifted(empty, 60, 40));
  await expect.poll(() => view(page)).toEqual({ ...about(shifted(start, 60, 40)), zoom: start.zoom });
  expect(await selected(page)).toEqual([train]);

  const [place, position] = [await placeOf(page, data), await positionOf(page, data)];
  const card = await pointOf(nodeOn(page, data));
  await drag(card, shifted(card, 0, 120));
  await expect.poll(() => placeOf(page, data)).toEqual(about(shifted(place, 0, 120)));
  expect(await positionOf(page, data)).toEqual(about(shifted(position, 0, 120)));

  const before = await designOf(page);
  const [one, other] = [await pointOf(nodeOn(page, data)), await pointOf(nodeOn(page, train))];
  const now = await view(page);
  await down(one, other);
  await move(shifted(one, -30, 50), shifted(other, -30, 50));
  await up();
  await expect.poll(() => view(page)).toEqual({ ...about(shifted(now, -30, 50)), zoom: expect.closeTo(now.zoom, 2) });
  const [left, right] = [shifted(one, -30, 50), shifted(other, -30, 50)];
  await down(left, right);
  await move(inwards(left, right), inwards(right, left));
  await up();
  await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(now.zoom / 2, 2);
  expect(await designOf(page)).toEqual(before);
});

it('handles stay 44 px wide under fingers at every zoom, and leave the card free', async () => {
  const { page } = await openTouch();
  const { data } = await two(page);
  await nodeOn(page, data).tap();
  for (const zoom of ['Zoom out', 'Zoom out', 'Zoom out', 'Zoom in', 'Zoom in', 'Zoom in', 'Zoom in']) {
    await page.getByRole('button', { name: zoom }).tap();
    const card = await nodeOn(page, data).boundingBox();
    await expect.poll(async () => (await handle(page, data, 'right').boundingBox())?.width).toBeCloseTo(44, 0);
    const grip = await handle(page, data, 'right').boundingBox();
    expect((grip?.x ?? 0) - ((card?.x ?? 0) + (card?.width ?? 0))).toBeGreaterThan(-5);
  }
});

/** A quarter of the way towards another finger: twice that brings them half as far apart. */
const inwards = (from: Point, to: Point): Point => ({ x: from.x + (to.x - from.x) / 4, y: from.y + (to.y - from.y) / 4 });
