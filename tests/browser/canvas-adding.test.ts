import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet, panelOf, type } from './drawing.ts';
import { designOf } from './files.ts';
import { about, away, left, middle, nodes, placeOf, right, selected, undo } from './gestures.ts';
import { openApp, type Point, pointOf } from './harness.ts';

const search = (page: Page) => page.getByRole('textbox', { name: 'Search services and uses' });

it('a search for a use keeps apart what serves it and what is only taken for it', async () => {
  const { page } = await openApp();
  await search(page).fill('drift');
  const palette = page.getByRole('complementary', { name: 'Palette' });
  const [serving, mistaken] = [palette.getByRole('list').first(), palette.getByRole('list').last()];
  await palette.getByRole('heading', { name: 'Often taken for it by mistake' }).waitFor();
  await serving.getByText('Model Monitor (Data quality)').waitFor();
  expect(await serving.getByText('X-Ray').count()).toBe(0);
  await mistaken.getByText('X-Ray').waitFor();
});

it('a service is added by a drag, a click, Enter, a double click and N, each as one step', async () => {
  const { page, place } = await openSheet();
  await place('Amazon S3', left);
  await type(page, search(page), 'crawler');
  await page.locator('[data-row]').first().click();
  await expect.poll(() => nodes(page).count()).toBe(2);
  await type(page, search(page), 'athena');
  await page.keyboard.press('Enter');
  await expect.poll(() => nodes(page).count()).toBe(3);

  const quick = page.getByRole('combobox', { name: 'Add a service' });
  const spots = [
    { x: 700, y: 700 },
    { x: 1000, y: 700 },
  ];
  for (const [index, spot] of spots.entries()) {
    await page.mouse.move(spot.x, spot.y);
    if (index === 0) await page.mouse.dblclick(spot.x, spot.y);
    else await page.keyboard.press('n');
    await quick.waitFor();
    await page.keyboard.type('lambda');
    await page.keyboard.press('Enter');
    await expect.poll(() => nodes(page).count()).toBe(4 + index);
    const [added] = await selected(page);
    expect(await pointOf(nodeOn(page, added ?? ''))).toEqual(spot);
  }
  const { nodes: drawn } = await designOf(page);
  expect(drawn.map((node) => node.service)).toEqual(['s3', 'glue-crawler', 'athena', 'lambda', 'lambda']);
  for (let left = 4; left >= 0; left--) {
    await undo(page);
    await expect.poll(() => nodes(page).count()).toBe(left);
  }
});

it.each(['touch', 'pen'] as const)('a %s drags a service out of the palette', async (kind) => {
  const { page } = await openApp({ context: { viewport: { width: 1440, height: 900 }, hasTouch: true } });
  await page.locator('[data-canvas]').waitFor();
  await type(page, search(page), 'training job');
  const from = await pointOf(page.locator('[data-row]').first());
  const to = { x: 800, y: 500 }; // on what an empty design shows there
  await finger(page, kind, from, to);
  await expect.poll(() => nodes(page).count()).toBe(1);
  const { nodes: drawn } = await designOf(page);
  expect(drawn).toMatchObject([{ service: 'sagemaker-training' }]);
  expect(await placeOf(page, drawn[0]?.id ?? '')).toEqual(about({ x: to.x - 88, y: to.y - 28 }));
});

/** A finger or a pen goes down, moves and comes up, as the browser itself receives it. */
async function finger(page: Page, kind: 'touch' | 'pen', from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const steps = Array.from({ length: 13 }, (_, i) => ({ x: from.x + ((to.x - from.x) * i) / 12, y: from.y + ((to.y - from.y) * i) / 12 }));
  if (kind === 'touch') {
    for (const [index, point] of steps.entries())
      await session.send('Input.dispatchTouchEvent', { type: index === 0 ? 'touchStart' : 'touchMove', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    const pen = { button: 'left', buttons: 1, clickCount: 1, pointerType: 'pen' } as const;
    for (const [index, point] of steps.entries())
      await session.send('Input.dispatchMouseEvent', { type: index === 0 ? 'mousePressed' : 'mouseMoved', ...point, ...pen });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...to, ...pen, buttons: 0 });
  }
}

it('a name that says more than is typed is asked about; Yes types it, No is not asked again', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const registry = await sheet.place('Model Registry', left);
  const question = page.getByRole('group', { name: 'Used to retrain models?' });
  await sheet.name({ node: registry }, 'Retrain here');
  await sheet.chip(/Used to retrain models/, 'No');
  await question.waitFor({ state: 'detached' });
  await away(page);
  await nodeOn(page, registry).click();
  expect(await question.count()).toBe(0);

  const other = await sheet.place('Model Registry', right);
  await sheet.name({ node: other }, 'Retrain there');
  await sheet.chip(/Used to retrain models/, 'Yes');
  await nodeOn(page, other).locator('.card-chip', { hasText: 'Retrain models' }).waitFor();
  expect((await designOf(page)).nodes.map(({ usedFor }) => usedFor)).toEqual([undefined, ['retrain-models']]);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await nodeOn(page, registry).click();
  await panelOf(page).waitFor();
  expect(await question.count()).toBe(0);
});

it('a caption that says what an arrow is meant for is asked about', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const registry = await sheet.place('Model Registry', left);
  const train = await sheet.place('Training job', right);
  const edge = await sheet.connect(registry, train, 'Model artifact');
  await sheet.name({ edge }, 'retrain on drift');
  await sheet.chip(/^Meant to start retraining/, 'Yes');
  await page.locator(`g.edge-label[data-edge="${edge}"][data-severity=error]`).waitFor();
  expect((await designOf(page)).edges).toMatchObject([{ intent: 'retrain', label: 'retrain on drift' }]);
});

it('what N adds beside a card lies clear of it, and where there is room right at the pointer', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const data = await sheet.place('Amazon S3', middle);
  const card = await nodeOn(page, data).boundingBox();
  if (!card) throw new Error('the card is on the screen');
  const quick = page.getByRole('combobox', { name: 'Add a service' });
  const add = async (x: number, y: number): Promise<string> => {
    await page.keyboard.press('Escape');
    await page.mouse.move(x, y);
    await page.keyboard.press('n');
    await quick.waitFor();
    await page.keyboard.type('training job');
    await page.keyboard.press('Enter');
    await quick.waitFor({ state: 'detached' });
    return (await designOf(page)).nodes.at(-1)?.id ?? '';
  };
  await page.locator('[data-canvas]').focus();
  const near = await nodeOn(page, await add(card.x + card.width + 40, card.y + card.height + 10)).boundingBox();
  if (!near) throw new Error('the new card is on the screen');
  const apart =
    near.x >= card.x + card.width || near.y >= card.y + card.height || near.x + near.width <= card.x || near.y + near.height <= card.y;
  expect(apart, 'the new card lies on no other').toBe(true);
  const free = { x: card.x + 100, y: card.y + 400 };
  expect(await pointOf(nodeOn(page, await add(free.x, free.y)))).toEqual(free);
});
