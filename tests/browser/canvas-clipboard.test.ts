import { expect, it } from 'vitest';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import { about, nodes, placeOf, selected, threeInARow, undo } from './gestures.ts';
import { pointOf } from './harness.ts';

it('what is copied or cut is pasted at the pointer, into a container there, and into another design, with fresh ids', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  await nodeOn(page, data).click();
  await nodeOn(page, prepare).click({ modifiers: ['Shift'] });
  await page.keyboard.press('ControlOrMeta+c');
  const spot = { x: 700, y: 500 };
  await page.mouse.move(spot.x, spot.y);
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => nodes(page).count()).toBe(5);
  const copies = await selected(page);
  const [first, second] = await Promise.all(copies.map((id) => placeOf(page, id ?? '')));
  expect({ x: ((first?.x ?? 0) + (second?.x ?? 0) + 176) / 2, y: (first?.y ?? 0) + 28 }).toEqual(about(spot));
  const design = await designOf(page);
  expect(new Set(design.nodes.map(({ id }) => id)).size).toBe(5);
  expect(design.edges.filter(({ from, to }) => copies.includes(from) && copies.includes(to))).toMatchObject([{ flow: 'dataset' }]);
  await page.keyboard.press('ControlOrMeta+v'); // at the same place: beside it, so that it can be seen
  await expect.poll(() => nodes(page).count()).toBe(7);
  const [again] = await selected(page);
  expect(await placeOf(page, again ?? '')).not.toEqual(first);
  await undo(page);
  await undo(page);

  const frame = await sheet.place('VPC', { column: 1, row: 3 });
  const inside = await pointOf(nodeOn(page, frame));
  await nodeOn(page, train).click();
  await page.keyboard.press('ControlOrMeta+x');
  await expect.poll(() => nodes(page).count()).toBe(3);
  await page.mouse.move(inside.x, inside.y);
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => nodes(page).count()).toBe(4);
  const [moved] = await selected(page);
  expect((await designOf(page)).nodes.find(({ id }) => id === moved)).toMatchObject({ service: 'sagemaker-training', in: frame });

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'File', exact: true }).click();
  await other.getByRole('menuitem', { name: 'New design' }).click();
  await expect.poll(() => nodes(other).count()).toBe(0);
  await other.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => nodes(other).count()).toBe(1);
  expect((await designOf(other)).nodes).toMatchObject([{ service: 'sagemaker-training' }]);
});

it('the text on the clipboard is a design that can be read; other texts and the text in a field are left alone', async () => {
  const sheet = await openSheet({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const { page } = sheet;
  const { data, first } = await threeInARow(sheet);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text)).toMatchObject({ trueline: 1, nodes: [{ id: data }, {}, {}], edges: [{ id: first }, {}] });
  expect(JSON.parse(text)).not.toHaveProperty('title');
  await page.evaluate(() => navigator.clipboard.writeText('just words'));
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByRole('textbox', { name: 'Search services and uses' }).click();
  await page.evaluate((piece) => navigator.clipboard.writeText(piece), text);
  await page.keyboard.press('ControlOrMeta+v');
  expect(await nodes(page).count()).toBe(3);
});
