import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import {
  about,
  away,
  carry,
  edgeOn,
  edges,
  gripOf,
  moveBy,
  nodes,
  placeOf,
  positionOf,
  redo,
  selected,
  shifted,
  threeInARow,
  undo,
} from './gestures.ts';
import { drag, pointOf } from './harness.ts';

it('a node is moved by a drag, as one step; Escape leaves it where it lay', async () => {
  const { page, place } = await openSheet();
  const data = await place('Amazon S3', { column: 1.4, row: 0 });
  const before = await positionOf(page, data);
  await moveBy(page, data, 120, 80);
  const after = await positionOf(page, data);
  expect(after).toEqual(about(shifted(before, 120, 80)));
  await undo(page);
  expect(await positionOf(page, data)).toEqual(before);
  await redo(page);
  expect(await positionOf(page, data)).toEqual(after);

  await carry(page, data, shifted(await pointOf(gripOf(page, data)), 60, 60));
  await page.keyboard.press('Escape');
  await page.mouse.move(900, 500, { steps: 3 });
  await page.mouse.up();
  expect(await positionOf(page, data)).toEqual(after);
});

it('several nodes are selected by a band or with Shift, moved, deleted and copied together', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train, first } = await threeInARow(sheet);
  const [from, to] = [await placeOf(page, data), await placeOf(page, prepare)];
  await drag(page, shifted(from, -20, -40), shifted(to, 60, 90)); // the second card is touched, not enclosed
  await expect.poll(() => selected(page)).toEqual([data, prepare]);
  const before = await designOf(page);
  await moveBy(page, prepare, 0, 90);
  const after = await designOf(page);
  for (const id of [data, prepare]) {
    const [was, is] = [before, after].map((design) => design.nodes.find((node) => node.id === id)?.position ?? { x: 0, y: 0 });
    expect(is).toEqual(about(shifted(was ?? { x: 0, y: 0 }, 0, 90)));
  }
  await undo(page);
  expect(await designOf(page)).toEqual(before);

  await page.keyboard.press('Delete');
  await expect.poll(() => nodes(page).count()).toBe(1);
  expect(await edges(page).count()).toBe(0);
  await undo(page);
  await edgeOn(page, first).waitFor({ state: 'attached' });
  expect(await designOf(page)).toEqual(before);

  await away(page);
  await nodeOn(page, data).click();
  await nodeOn(page, train).click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toEqual([data, train]);
  await nodeOn(page, train).click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toEqual([data]);

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(() => nodes(page).count()).toBe(6);
  const copies = await selected(page);
  expect(copies).toHaveLength(3);
  const design = await designOf(page);
  expect(design.edges.filter((edge) => copies.includes(edge.from) && copies.includes(edge.to))).toHaveLength(2);
  await undo(page);
  expect(await designOf(page)).toEqual(before);
});

it('keys move what is selected and walk along arrows', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  await nodeOn(page, data).click();
  const before = await positionOf(page, data);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await positionOf(page, data)).toEqual(shifted(before, 10, 3));
  await undo(page);
  expect(await positionOf(page, data)).toEqual(before);

  await nodeOn(page, data).click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => selected(page)).toEqual([prepare]);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => selected(page)).toEqual([train]);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => selected(page)).toEqual([prepare]);
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft'); // with nothing selected, arrows go from node to node
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toEqual([data]);
  await page.keyboard.press('Backspace');
  await expect.poll(() => nodes(page).count()).toBe(2);
});

it.each([
  ['VPC', 'Training job', 'in'],
  ['SageMaker Pipeline', 'Training job', 'stepOf'],
] as const)('a node that is dragged over a %s lights it up, goes in, moves along and comes out', async (frame, service, field) => {
  const { page, place } = await openSheet();
  const container = await place(frame, { column: 1.4, row: 0.6 });
  const node = await place(service, { column: 3.2, row: 3 }); // all of it in view: a part outside would be scrolled to
  const membership = async () => (await designOf(page)).nodes.find(({ id }) => id === node)?.[field];
  const to = await pointOf(nodeOn(page, container));
  const light = page.locator('.drop-light');
  await carry(page, node, to);
  await light.waitFor();
  await page.mouse.up();
  await light.waitFor({ state: 'detached' });
  expect(await membership()).toBe(container);
  const inside = await placeOf(page, node);
  expect(inside).toEqual(about(shifted(to, -88, -28)));

  await moveBy(page, container, 40, 100);
  await expect.poll(() => placeOf(page, node)).toEqual(about(shifted(inside, 40, 100)));
  expect(await membership()).toBe(container);

  await moveBy(page, node, 600, 200);
  expect(await membership()).toBeUndefined();
  await undo(page);
  expect(await membership()).toBe(container);

  // Deleting the frame leaves what it held, where it lay.
  const held = await placeOf(page, node);
  await page.locator('.container-header').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => nodes(page).count()).toBe(1);
  expect(await placeOf(page, node)).toEqual(held);
});
