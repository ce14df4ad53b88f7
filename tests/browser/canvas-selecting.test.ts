import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, openSheet, panelOf } from './drawing.ts';
import { dropDesign, onScreen } from './far-sheet.ts';
import { designOf } from './files.ts';
import { away, gripOf, left, middle, right, selected, selectedEdges, undo } from './gestures.ts';
import { openApp, type Point, pointOf } from './harness.ts';

/** Pulls a rubber band from one point of the window to another one, and lets go. */
async function band(page: Page, from: readonly [number, number], to: readonly [number, number], half?: () => Promise<void>): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 6 });
  await half?.();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

it('a rubber band takes what it touches, with Alt what it encloses, and with Shift more', async () => {
  const { page, place } = await openSheet();
  const first = await place('Amazon S3', left);
  const second = await place('Processing job', middle);
  const third = await place('Training job', right);
  await away(page);
  const [a, b, c] = [
    await nodeOn(page, first).boundingBox(),
    await nodeOn(page, second).boundingBox(),
    await nodeOn(page, third).boundingBox(),
  ];
  if (!a || !b || !c) throw new Error('the cards are on the screen');
  const start = [a.x - 30, a.y - 30] as const;
  const end = [b.x + b.width / 2, b.y + b.height + 40] as const;
  await band(page, start, end);
  await expect.poll(() => selected(page)).toEqual([first, second]);

  await away(page);
  await page.keyboard.down('Alt');
  await band(page, start, end);
  await page.keyboard.up('Alt');
  await expect.poll(() => selected(page)).toEqual([first]);

  // The key may come while the band is pulled.
  await away(page);
  await band(page, start, end, () => page.keyboard.down('Alt'));
  await page.keyboard.up('Alt');
  await expect.poll(() => selected(page)).toEqual([first]);

  await page.keyboard.down('Shift');
  await band(page, [c.x - 30, c.y - 30], [c.x + 60, c.y + 100]);
  await page.keyboard.up('Shift');
  await expect.poll(() => selected(page)).toEqual([first, third]);
});

it('selected containers are made as wide, as high or as large as the largest of them, by buttons and by menu', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const first = await sheet.place('VPC', { column: 0, row: 0 });
  const second = await sheet.place('Subnet', { column: 3, row: 0 });
  const corner = nodeOn(page, first).locator('.react-flow__resize-control.bottom.right');
  await gripOf(page, first).click();
  const at = await pointOf(corner);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 120, at.y + 90, { steps: 8 });
  await page.mouse.up();
  const sizeOf = async (id: string) => {
    const box = await nodeOn(page, id).boundingBox();
    return [Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)];
  };
  const [wide, high] = await sizeOf(first);
  const was = await sizeOf(second);
  expect(was).not.toEqual([wide, high]);
  await gripOf(page, second).click({ modifiers: ['Shift'] });
  await page.getByRole('tab', { name: 'Selection' }).click();
  await panelOf(page).getByRole('button', { name: 'Same width' }).click();
  await expect.poll(() => sizeOf(second)).toEqual([wide, was[1]]);
  await undo(page);
  await expect.poll(() => sizeOf(second)).toEqual(was);
  await gripOf(page, second).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Same size' }).click();
  await expect.poll(() => sizeOf(second)).toEqual([wide, high]);
  expect(await sizeOf(first)).toEqual([wide, high]);
});

const nested = {
  trueline: 1,
  title: 'Nested',
  stage: 'draft',
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 0 }, size: { width: 760, height: 420 } },
    { id: 'subnet', service: 'subnet', in: 'vpc', position: { x: 40, y: 60 }, size: { width: 400, height: 300 } },
    { id: 'job', service: 'glue-etl', in: 'subnet', position: { x: 40, y: 60 } },
    { id: 'train', service: 'sagemaker-training', in: 'subnet', position: { x: 160, y: 200 } },
    { id: 'data', service: 's3', in: 'vpc', position: { x: 540, y: 120 } },
    { id: 'out', service: 's3', position: { x: 860, y: 120 } },
  ],
  edges: [],
};

it('a band begins on the body of a container and takes what it touches there; a click selects the container, a double click names it', async () => {
  const { page } = await openApp();
  await dropDesign(page, nested);
  await expect.poll(() => page.locator('.card').count()).toBe(4);
  const ids = async () => (await selected(page)).sort();
  const pull = async (from: Point, to: Point) => band(page, [from.x, from.y], [to.x, to.y]);
  const spot = (x: number, y: number) => onScreen(page, { x, y });

  // of the inner one, of the outer one, out of both
  await pull(await spot(60, 340), await spot(150, 150));
  await expect.poll(ids).toEqual(['job']);
  await pull(await spot(500, 400), await spot(600, 100));
  await expect.poll(ids).toEqual(['data']);
  await pull(await spot(500, 400), await spot(420, 300));
  await expect.poll(ids).toEqual(['subnet']); // its border and the empty place behind it
  await pull(await spot(60, 340), await spot(900, 100));
  await expect.poll(ids).toEqual(['data', 'job', 'out', 'train']);
  await pull(await spot(20, -80), await spot(60, 100));
  await expect.poll(ids).toEqual(['subnet', 'vpc']); // it began outside

  await page.keyboard.down('Alt');
  await pull(await spot(60, 340), await spot(420, 200));
  await page.keyboard.up('Alt');
  await expect.poll(ids).toEqual(['train']);
  await page.keyboard.down('Shift');
  await pull(await spot(500, 400), await spot(600, 100));
  await expect.poll(ids).toEqual(['data', 'train']);

  // Escape gives up while the button is still down
  const [from, to] = [await spot(60, 340), await spot(150, 130)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect.poll(ids).toEqual(['data', 'job', 'train']);
  await page.keyboard.press('Escape');
  await expect.poll(ids).toEqual(['data', 'train']);
  await page.mouse.up();
  await page.keyboard.up('Shift');

  const body = await spot(60, 340);
  await page.mouse.click(body.x, body.y);
  await expect.poll(ids).toEqual(['subnet']);
  const outer = await spot(600, 390);
  await page.keyboard.down('Shift');
  await page.mouse.click(outer.x, outer.y);
  await page.keyboard.up('Shift');
  await expect.poll(ids).toEqual(['subnet', 'vpc']);
  await page.mouse.click(outer.x, outer.y);
  await expect.poll(ids).toEqual(['vpc']);
  await page.mouse.click(body.x, body.y, { button: 'right' });
  await page.getByRole('menu', { name: 'Container' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(ids).toEqual(['subnet']);
  await page.mouse.dblclick(outer.x, outer.y);
  await page.getByRole('textbox', { name: 'Name', exact: true }).and(page.locator('[data-canvas] *')).fill('Home');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await designOf(page)).nodes.find(({ id }) => id === 'vpc')?.name).toBe('Home');
});

/** Three cards in a row, of which one is wired into a VPC, where two more are wired to each other. */
const wired = {
  trueline: 1,
  title: 'Wired',
  stage: 'draft',
  nodes: [
    { id: 'a', service: 's3', position: { x: 0, y: 0 } },
    { id: 'b', service: 'glue-etl', position: { x: 300, y: 0 } },
    { id: 'c', service: 's3', position: { x: 600, y: 0 } },
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 200 }, size: { width: 780, height: 200 } },
    { id: 'd', service: 'glue-etl', in: 'vpc', position: { x: 40, y: 80 } },
    { id: 'e', service: 's3', in: 'vpc', position: { x: 500, y: 80 } },
  ],
  edges: [
    { id: 'ab', from: 'a', to: 'b', flow: 'dataset' },
    { id: 'bc', from: 'b', to: 'c', flow: 'dataset' },
    { id: 'ad', from: 'a', to: 'd', flow: 'dataset' },
    { id: 'de', from: 'd', to: 'e', flow: 'dataset' },
  ],
};

it('a band takes the arrows between what it takes; where it meets nothing else, the arrows it touches, and with Alt those it encloses', async () => {
  const { page } = await openApp();
  await dropDesign(page, wired);
  await expect.poll(() => page.locator('.card').count()).toBe(5);
  const ids = async () => (await selected(page)).sort();
  const arrows = async () => (await selectedEdges(page)).sort();
  const pull = async (from: Point, to: Point) => {
    const [start, end] = [await onScreen(page, from), await onScreen(page, to)];
    await band(page, [start.x, start.y], [end.x, end.y]);
  };
  const { nodes, edges } = await designOf(page);
  const contents = async () => {
    const now = await designOf(page);
    return { nodes: now.nodes, edges: now.edges };
  };

  await pull({ x: -20, y: -22 }, { x: 340, y: 30 });
  await expect.poll(ids).toEqual(['a', 'b']);
  await expect.poll(arrows).toEqual(['ab']);
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: '2 services and 1 arrow selected' }).waitFor();
  await panel.getByRole('toolbar', { name: 'Arrange' }).getByRole('button', { name: 'Align top' }).waitFor();
  await panel.getByRole('button', { name: 'Duplicate' }).click();
  await expect.poll(async () => (await designOf(page)).edges.length).toBe(5);
  expect((await designOf(page)).nodes.length).toBe(8);
  await undo(page);
  await expect.poll(arrows).toEqual(['ab']);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await designOf(page)).nodes.map(({ id }) => id)).toEqual(['c', 'vpc', 'd', 'e']);
  await undo(page);
  await expect.poll(contents).toEqual({ nodes, edges });
  await expect.poll(ids).toEqual(['a', 'b']);
  await expect.poll(arrows).toEqual(['ab']);

  // Shift adds, with the arrows to what was selected before; they go along with what is dragged
  await page.keyboard.down('Shift');
  await pull({ x: 640, y: -22 }, { x: 620, y: 30 });
  await page.keyboard.up('Shift');
  await expect.poll(ids).toEqual(['a', 'b', 'c']);
  await expect.poll(arrows).toEqual(['ab', 'bc']);
  const middleCard = await pointOf(nodeOn(page, 'b'));
  await page.mouse.move(middleCard.x, middleCard.y);
  await page.mouse.down();
  await page.mouse.move(middleCard.x, middleCard.y - 30, { steps: 6 });
  await expect.poll(arrows).toEqual(['ab', 'bc']);
  await page.mouse.up();
  await expect.poll(arrows).toEqual(['ab', 'bc']);
  await undo(page);
  await page.mouse.click(middleCard.x, middleCard.y);
  await expect.poll(arrows).toEqual([]);
  await expect.poll(ids).toEqual(['b']);

  // one service and no arrow is that service
  await pull({ x: 640, y: -22 }, { x: 620, y: 30 });
  await panel.getByRole('group', { name: 'Usual cases' }).waitFor();
  expect(await arrows()).toEqual([]);

  // between the cards, and on the body of the VPC
  await pull({ x: 220, y: -22 }, { x: 260, y: 50 });
  await expect.poll(arrows).toEqual(['ab']);
  expect(await ids()).toEqual([]);
  await page.keyboard.down('Shift');
  await pull({ x: 300, y: 370 }, { x: 360, y: 260 });
  await page.keyboard.up('Shift');
  await expect.poll(arrows).toEqual(['ab', 'de']);
  await panel.getByRole('heading', { name: '2 arrows selected' }).waitFor();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await designOf(page)).edges.map(({ id }) => id)).toEqual(['bc', 'ad']);
  await undo(page);
  await expect.poll(arrows).toEqual(['ab', 'de']);

  await page.keyboard.down('Alt');
  await pull({ x: 160, y: -22 }, { x: 320, y: 50 });
  await expect.poll(arrows).toEqual(['ab']);
  await pull({ x: 220, y: -22 }, { x: 260, y: 50 });
  await expect.poll(arrows).toEqual([]);
  await page.keyboard.up('Alt');

  // Escape brings the arrows back that were selected before
  await pull({ x: 220, y: -22 }, { x: 260, y: 50 });
  await expect.poll(arrows).toEqual(['ab']);
  const [from, to] = [await onScreen(page, { x: 520, y: -22 }), await onScreen(page, { x: 560, y: 50 })];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect.poll(arrows).toEqual(['bc']);
  await page.keyboard.press('Escape');
  await expect.poll(arrows).toEqual(['ab']);
  await page.mouse.up();
});

it('what is locked stays when a band takes it with its arrows, and so do these', async () => {
  const { page } = await openApp();
  await dropDesign(page, { ...wired, nodes: wired.nodes.map((node) => (['a', 'b'].includes(node.id) ? { ...node, locked: true } : node)) });
  await expect.poll(() => page.locator('.card').count()).toBe(5);
  const [start, end] = [await onScreen(page, { x: -20, y: -22 }), await onScreen(page, { x: 640, y: 30 })];
  await band(page, [start.x, start.y], [end.x, end.y]);
  await expect.poll(async () => (await selectedEdges(page)).sort()).toEqual(['ab', 'bc']);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await designOf(page)).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'vpc', 'd', 'e']);
  expect((await designOf(page)).edges.map(({ id }) => id)).toEqual(['ab', 'ad', 'de']);
});
