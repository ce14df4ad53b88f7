import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn } from './drawing.ts';
import { dropDesign } from './far-sheet.ts';
import { designOf } from './files.ts';
import { about, edgeOn, placeOf, positionOf, selected, shifted } from './gestures.ts';
import { type Point, pointOf } from './harness.ts';
import { type Fingers, middleOf, openTouch } from './touch.ts';

const at = (x: number, y: number) => ({ x, y });

/** Two cards with an arrow, below them a VPC with two more. */
const small = {
  trueline: 1,
  title: 'Small',
  stage: 'draft',
  nodes: [
    { id: 'data', service: 's3', position: at(0, 0) },
    { id: 'train', service: 'sagemaker-training', position: at(300, 0) },
    { id: 'vpc', service: 'vpc', position: at(0, 130), size: { width: 480, height: 260 } },
    { id: 'one', service: 'glue-etl', in: 'vpc', position: at(30, 60) },
    { id: 'two', service: 's3', in: 'vpc', position: at(270, 60) },
  ],
  edges: [
    { id: 'first', from: 'data', to: 'train', flow: 'dataset' },
    { id: 'second', from: 'one', to: 'two', flow: 'dataset' },
  ],
};

async function openSmall(): Promise<Fingers> {
  const fingers = await openTouch();
  await dropDesign(fingers.page, small);
  await expect.poll(() => fingers.page.locator('.card').count()).toBe(4);
  return fingers;
}

const hint = (page: Page, text: string) => page.getByRole('status').getByText(text);
const chosen = async (page: Page): Promise<readonly (string | null)[]> => (await selected(page)).sort();
const item = (page: Page, name: string) => page.getByRole('menuitem', { name }).or(page.getByRole('menuitemcheckbox', { name }));

it('held on a service, the menu begins to select several: taps on services, arrows and containers add and take out, Done ends it', async () => {
  const { page, down, up } = await openSmall();
  await down(await pointOf(nodeOn(page, 'data')));
  await item(page, 'Select several').waitFor();
  await up();
  await item(page, 'Select several').tap();
  await hint(page, '1 selected.').waitFor();

  await nodeOn(page, 'train').tap();
  await hint(page, '2 selected.').waitFor();
  const line = await middleOf(edgeOn(page, 'first').locator('.edge-hit'));
  await page.touchscreen.tap(line.x, line.y);
  await page.locator('g.edge[data-edge=first][data-selected]').waitFor();
  const other = await middleOf(edgeOn(page, 'second').locator('.edge-hit'));
  await page.touchscreen.tap(other.x, other.y);
  await hint(page, '4 selected.').waitFor();
  const body = await inVpc(page);
  await page.touchscreen.tap(body.x, body.y);
  await hint(page, '5 selected.').waitFor();
  expect(await chosen(page)).toEqual(['data', 'train', 'vpc']);

  await nodeOn(page, 'data').tap();
  await page.touchscreen.tap(other.x, other.y);
  await hint(page, '3 selected.').waitFor();
  expect(await chosen(page)).toEqual(['train', 'vpc']);
  const empty = shifted(await pointOf(nodeOn(page, 'data')), 0, -120);
  await page.touchscreen.tap(empty.x, empty.y); // a tap beside everything loses nothing
  expect(await chosen(page)).toEqual(['train', 'vpc']);

  await page.getByRole('button', { name: 'Done' }).tap();
  await page.getByRole('button', { name: 'Done' }).waitFor({ state: 'detached' });
  expect(await chosen(page)).toEqual(['train', 'vpc']);
  await nodeOn(page, 'two').tap();
  await expect.poll(() => chosen(page)).toEqual(['two']);
});

it('with the tool for several, one finger pulls a band that adds, and what is selected is moved, aligned and deleted together', async () => {
  const { page, drag, down, up } = await openSmall();
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Select several' }).tap();
  await hint(page, 'Tap what to select, or drag around it.').waitFor();
  const view = await placeOf(page, 'two');
  const data = await pointOf(nodeOn(page, 'data'));
  await drag(shifted(data, -120, -60), shifted(data, 20, 10));
  await expect.poll(() => chosen(page)).toEqual(['data']);
  const train = await pointOf(nodeOn(page, 'train'));
  await drag(shifted(train, 20, -60), shifted(train, -20, 0));
  await expect.poll(() => chosen(page)).toEqual(['data', 'train']);
  await hint(page, '3 selected.').waitFor(); // with the arrow between them
  await page.locator('g.edge[data-edge=first][data-selected]').waitFor();
  expect(await placeOf(page, 'two')).toEqual(view); // the view stayed where it was

  const before = await positionOf(page, 'data');
  const place = await placeOf(page, 'data');
  await drag(train, shifted(train, 0, -60));
  await expect.poll(() => placeOf(page, 'data')).toEqual(about(shifted(place, 0, -60)));
  expect((await positionOf(page, 'data')).y).toBeLessThan(before.y);
  expect(await chosen(page)).toEqual(['data', 'train']);

  // What is not selected is moved alone, and what was selected stays so.
  const [one, loose] = [await placeOf(page, 'one'), await pointOf(nodeOn(page, 'one'))];
  await drag(loose, shifted(loose, 0, 60));
  await expect.poll(() => placeOf(page, 'one')).toEqual(about(shifted(one, 0, 60)));
  expect(await chosen(page)).toEqual(['data', 'train']);

  const hold = async (point: Point, name: string) => {
    await down(point);
    await page.getByRole('menu', { name: 'Selection' }).waitFor();
    await up();
    await item(page, name).tap();
  };
  await hold(await pointOf(nodeOn(page, 'data')), 'Align left');
  await expect.poll(async () => (await placeOf(page, 'data')).x - (await placeOf(page, 'train')).x).toBe(0);
  await hold(await pointOf(nodeOn(page, 'data')), 'Delete');
  await expect.poll(async () => (await designOf(page)).nodes.map(({ id }) => id)).toEqual(['vpc', 'one', 'two']);
});

it('a band by finger begins inside a container; a second finger gives it up and moves the view', async () => {
  const { page, pull, down, move, up } = await openSmall();
  await nodeOn(page, 'train').tap();
  await page.getByRole('button', { name: 'Select several' }).tap();
  const body = await inVpc(page);
  const two = await pointOf(nodeOn(page, 'two'));
  await pull(body, two);
  await expect.poll(() => chosen(page)).toEqual(['train', 'two']);
  await page.locator('.band').waitFor();
  await down(two, shifted(two, 0, -200));
  await page.locator('.band').waitFor({ state: 'detached' });
  await expect.poll(() => chosen(page)).toEqual(['train']);
  const place = await placeOf(page, 'two');
  await move(shifted(two, -40, 30), shifted(two, -40, -170));
  await up();
  await expect.poll(() => placeOf(page, 'two')).toEqual(about(shifted(place, -40, 30)));
  expect(await chosen(page)).toEqual(['train']);
});

it('a band by finger that meets nothing else takes the arrow that it touches', async () => {
  const { page, drag } = await openSmall();
  await page.getByRole('button', { name: 'Select several' }).tap();
  const body = await inVpc(page);
  await drag(body, shifted(body, 10, -125));
  await page.locator('g.edge[data-edge=second][data-selected]').waitFor();
  await hint(page, '1 selected.').waitFor();
  expect(await chosen(page)).toEqual([]);
});

it('all of a service and what lies up- and downstream are selected from the menu of a held finger', async () => {
  const { page, down, up } = await openSmall();
  const held = async (id: string, name: string) => {
    await down(await pointOf(nodeOn(page, id)));
    await item(page, name).waitFor();
    await up();
    await item(page, name).tap();
  };
  await held('data', 'Select all of this service');
  await expect.poll(() => chosen(page)).toEqual(['data', 'two']);
  await nodeOn(page, 'one').tap();
  await held('one', 'Select everything downstream');
  await expect.poll(() => chosen(page)).toEqual(['one', 'two']);
  await nodeOn(page, 'train').tap();
  await held('train', 'Select everything upstream');
  await expect.poll(() => chosen(page)).toEqual(['data', 'train']);
});

it('a finger hangs the end of the tapped arrow on another service', async () => {
  const { page, drag } = await openSmall();
  const line = await middleOf(edgeOn(page, 'second').locator('.edge-hit'));
  await page.touchscreen.tap(line.x, line.y);
  await page.locator('g.edge[data-edge=second][data-selected]').waitFor();
  const grip = await pointOf(page.locator('.canvas-handle-edge[data-end=to]'));
  await drag(grip, await pointOf(nodeOn(page, 'train')));
  await expect.poll(async () => (await designOf(page)).edges[1]).toMatchObject({ id: 'second', from: 'one', to: 'train' });
});

/** A point of the VPC's body in which nothing lies, below its cards and between them. */
async function inVpc(page: Page): Promise<Point> {
  const [card, vpc] = [await nodeOn(page, 'one').boundingBox(), await nodeOn(page, 'vpc').boundingBox()];
  if (!card || !vpc) throw new Error('the VPC is on the screen');
  return { x: card.x + card.width + 15, y: (card.y + card.height + vpc.y + vpc.height) / 2 };
}
