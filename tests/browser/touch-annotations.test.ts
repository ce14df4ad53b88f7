import { expect, it } from 'vitest';
import { nodeOn } from './drawing.ts';
import { about, placeOf, selected, shifted } from './gestures.ts';
import { pointOf } from './harness.ts';
import { annotationOf, annotationOn, fieldOf } from './notes-on-canvas.ts';
import { add, openTouch } from './touch.ts';

it('a note is added by a tap, written, moved, written anew from its menu and locked with fingers; a callout comes from the menu of a service', async () => {
  const { page, drag, down, up } = await openTouch();
  const data = await add(page, 'Storage, network, accounts', 's3');
  const tool = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Add a note' });
  const card = await pointOf(nodeOn(page, data));
  const empty = shifted(card, 0, -160);
  const write = async (what: string, text: string) => {
    await fieldOf(page, what).waitFor();
    await expect.poll(() => fieldOf(page, what).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type(text);
    await page.touchscreen.tap(empty.x, empty.y); // leaving it writes
    await fieldOf(page, what).waitFor({ state: 'detached' });
  };
  const hold = async (id: string, menu: string, name: RegExp) => {
    await down(await pointOf(nodeOn(page, id)));
    await page.getByRole('menu', { name: menu }).waitFor();
    await up();
    await page.getByRole('menuitem', { name }).or(page.getByRole('menuitemcheckbox', { name })).tap();
  };
  await tool.tap();
  await write('Text of the note', 'Only this week');
  expect((await annotationOf(page, 'note')).text).toBe('Only this week');

  const [place, before] = [await placeOf(page, 'note'), (await annotationOf(page, 'note')).position ?? { x: 0, y: 0 }];
  const note = await pointOf(annotationOn(page, 'note'));
  await drag(note, shifted(note, 70, 130));
  await expect.poll(() => placeOf(page, 'note')).toEqual(about(shifted(place, 70, 130)));
  expect((await annotationOf(page, 'note')).position).toEqual(about(shifted(before, 70, 130)));
  expect(await selected(page)).toEqual(['note']);

  await hold('note', 'Annotation', /^Rename/);
  await page.keyboard.press('ControlOrMeta+a');
  await write('Text of the note', 'Every week');
  expect((await annotationOf(page, 'note')).text).toBe('Every week');
  await hold('note', 'Annotation', /^Lock/);
  await expect.poll(async () => (await annotationOf(page, 'note')).locked).toBe(true);

  await hold(data, 'Service', /^Add a callout/);
  await write('Text of the callout', 'Comes nightly');
  expect(await annotationOf(page, 'callout')).toMatchObject({ text: 'Comes nightly', at: data });
});
