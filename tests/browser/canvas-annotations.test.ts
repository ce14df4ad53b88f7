import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { nodeOn, openSheet, panelOf, type } from './drawing.ts';
import { designOf } from './files.ts';
import { about, away, edgeOn, moveBy, placeOf, redo, selected, shifted, threeInARow, undo } from './gestures.ts';
import { drag, pointOf } from './harness.ts';
import { annotationOf, annotationOn, annotationsOf, fieldOf, moveAnnotation, write } from './notes-on-canvas.ts';

const search = (page: Page) => page.getByRole('textbox', { name: 'Search services and uses' });
const kinds = async (page: Page) => (await annotationsOf(page)).map(({ kind }) => kind);

describe('notes, texts, frames and callouts are added', () => {
  it('by a drag, a click and Enter in the palette, a quick search, a key, a tool, the menu and the list of actions', async () => {
    const { page } = await openSheet();
    await page.getByRole('button', { name: /^Annotate/ }).click();
    await drag(page, page.locator('[data-annotation-kind=note]'), { x: 600, y: 300 });
    await write(page, 'Text of the note', 'dragged');
    expect(await pointOf(annotationOn(page, 'note'))).toEqual(about({ x: 600, y: 300 }));
    await page.locator('[data-annotation-kind=frame]').click();
    await write(page, 'Title of the frame', 'clicked');
    await type(page, search(page), 'sticky');
    await page.keyboard.press('Enter');
    await write(page, 'Text of the note', 'found');
    await page.mouse.move(1000, 250);
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Add a service' }).waitFor();
    await page.keyboard.type('callout');
    await page.keyboard.press('Enter');
    await write(page, 'Text of the callout', 'searched');
    await page.mouse.move(1000, 400);
    await page.keyboard.press('t');
    await write(page, 'Text of the text', 'by key');
    await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Add a note' }).click();
    await write(page, 'Text of the note', 'by tool');
    await page.mouse.click(1150, 700, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Add a note/ }).click();
    await write(page, 'Text of the note', 'by menu');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search actions and services' }).fill('add a text');
    await page.keyboard.press('Enter');
    await write(page, 'Text of the text', 'by name');
    const drawn = await annotationsOf(page);
    expect(drawn.map(({ text }) => text)).toEqual([
      'dragged',
      'clicked',
      'found',
      'searched',
      undefined,
      'by key',
      'by tool',
      'by menu',
      'by name',
    ]);
    expect(drawn[4]?.kind).toBe('legend'); // comes with the first callout that says something
    for (let left = 8; left >= 0; left -= 1) await page.keyboard.press('ControlOrMeta+z');
    expect(await annotationsOf(page)).toEqual([]); // each is one step, written text and all
  });

  it('a frame around what is selected, a callout on what is selected, and a text without words is none', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    const { data, prepare, first } = await threeInARow(sheet);
    await nodeOn(page, data).click();
    await nodeOn(page, prepare).click({ modifiers: ['Shift'] });
    await page.keyboard.press('f');
    await write(page, 'Title of the frame', 'Ingest');
    const { position, size } = await annotationOf(page, 'frame');
    const nodes = (await designOf(page)).nodes;
    const [a, b] = [nodes[0]?.position, nodes[1]?.position];
    expect(position).toEqual({ x: (a?.x ?? 0) - 24, y: Math.min(a?.y ?? 0, b?.y ?? 0) - 48 });
    expect(size?.width).toBe((b?.x ?? 0) - (a?.x ?? 0) + 176 + 48);

    const line = await spotOn(page, first);
    await page.mouse.click(line.x, line.y);
    await expect.poll(() => edgeOn(page, first).getAttribute('data-selected')).not.toBeNull();
    await page.keyboard.press('k');
    await write(page, 'Text of the callout', 'Every night');
    expect(await annotationOf(page, 'callout')).toEqual({ id: 'callout', kind: 'callout', text: 'Every night', at: first });
    await annotationOn(page, 'legend').waitFor();

    await away(page);
    await page.keyboard.press('t');
    await fieldOf(page, 'Text of the text').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => kinds(page)).toEqual(['frame', 'callout', 'legend']);
  });
});

it('texts are written in place: double click, Enter and F2 open them; Enter makes lines in notes and Escape ends them, a title is given up by Escape', async () => {
  const { page } = await openSheet();
  await page.mouse.move(700, 300);
  await page.keyboard.press('s');
  const field = fieldOf(page, 'Text of the note');
  await field.waitFor();
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await page.mouse.click(900, 860); // leaving it writes
  await field.waitFor({ state: 'detached' });
  expect((await annotationOf(page, 'note')).text).toBe('first\nsecond');
  await expect.poll(() => annotationOn(page, 'note').locator('text').allTextContents()).toEqual(['first', 'second']);

  await annotationOn(page, 'note').dblclick();
  await field.waitFor();
  await page.keyboard.type('kept');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect((await annotationOf(page, 'note')).text).toBe('kept');
  await expect.poll(() => selected(page)).toEqual(['note']);
  await page.keyboard.press('Enter');
  await write(page, 'Text of the note', 'by Enter');
  await page.keyboard.press('F2');
  await write(page, 'Text of the note', 'by F2');
  expect((await annotationOf(page, 'note')).text).toBe('by F2');
  await undo(page);
  expect((await annotationOf(page, 'note')).text).toBe('by Enter');

  await page.keyboard.press('Escape');
  await page.mouse.move(400, 600);
  await page.keyboard.press('f');
  await fieldOf(page, 'Title of the frame').waitFor();
  await page.keyboard.type('Ingest');
  await page.keyboard.press('Enter'); // a title has one line
  await fieldOf(page, 'Title of the frame').waitFor({ state: 'detached' });
  expect((await annotationOf(page, 'frame')).text).toBe('Ingest');
  await page.keyboard.press('F2');
  await fieldOf(page, 'Title of the frame').waitFor();
  await page.keyboard.type('given up');
  await page.keyboard.press('Escape');
  await fieldOf(page, 'Title of the frame').waitFor({ state: 'detached' });
  expect((await annotationOf(page, 'frame')).text).toBe('Ingest');
});

it('annotations are moved, nudged, resized, locked, doubled by Alt, copied, deleted, and all of it is undone', async () => {
  const { page } = await openSheet();
  await page.mouse.move(700, 300);
  await page.keyboard.press('s');
  await write(page, 'Text of the note', 'Look');
  const before = (await annotationOf(page, 'note')).position ?? { x: 0, y: 0 };
  await moveAnnotation(page, 'note', 120, 60);
  await page.mouse.up();
  await expect.poll(async () => (await annotationOf(page, 'note')).position).toEqual(about(shifted(before, 120, 60)));
  const moved = (await annotationOf(page, 'note')).position ?? before;
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  expect((await annotationOf(page, 'note')).position).toEqual(shifted(moved, 1, 10));

  const corner = annotationOn(page, 'note').locator('.resize-grip.bottom.right');
  const at = await pointOf(corner);
  await drag(page, at, { x: at.x + 80, y: at.y + 50 });
  await expect
    .poll(async () => (await annotationOf(page, 'note')).size)
    .toEqual({ width: expect.closeTo(280, -1), height: expect.closeTo(106, -1) });

  await page.keyboard.down('Alt');
  await moveAnnotation(page, 'note', 0, 220);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => kinds(page)).toEqual(['note', 'note']);
  await page.keyboard.press('ControlOrMeta+c');
  await page.mouse.move(500, 700);
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => kinds(page)).toEqual(['note', 'note', 'note']);
  expect(await selected(page)).toEqual(['note-3']);
  expect(await pointOf(annotationOn(page, 'note-3'))).toEqual(about({ x: 500, y: 700 }));
  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(() => selected(page)).toEqual(['note-4']);

  await page.keyboard.press('Shift+L');
  await page.keyboard.press('Delete');
  const locked = await placeOf(page, 'note-4');
  await moveAnnotation(page, 'note-4', 100, 0);
  await page.mouse.up();
  expect(await placeOf(page, 'note-4')).toEqual(locked);
  expect(await kinds(page)).toHaveLength(4);
  await annotationOn(page, 'note-2').click();
  await page.keyboard.press('Backspace');
  await expect.poll(() => annotationOn(page, 'note-2').count()).toBe(0);
  await undo(page);
  await annotationOn(page, 'note-2').waitFor();
  await redo(page);
  await expect.poll(() => annotationOn(page, 'note-2').count()).toBe(0);
});

it('a frame takes along what lies wholly in it, its inside lets presses through, and tidy keeps it around', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  await nodeOn(page, data).click();
  await nodeOn(page, prepare).click({ modifiers: ['Shift'] });
  await page.keyboard.press('f');
  await write(page, 'Title of the frame', 'Ingest');
  const [a, b, c] = [await placeOf(page, data), await placeOf(page, prepare), await placeOf(page, train)];
  await moveAnnotation(page, 'frame', 30, 140);
  await expect.poll(() => placeOf(page, data)).toEqual(about(shifted(a, 30, 140))); // already on the way
  await page.mouse.up();
  await expect.poll(() => placeOf(page, prepare)).toEqual(about(shifted(b, 30, 140)));
  expect(await placeOf(page, train)).toEqual(c);
  await undo(page);
  await expect.poll(() => placeOf(page, data)).toEqual(a);

  await page.keyboard.press('Escape');
  const inside = { x: (a.x + 176 + b.x) / 2, y: a.y + 66 };
  await drag(page, inside, shifted(b, 60, 20)); // a band that begins inside of the frame
  await expect.poll(() => selected(page)).toEqual([prepare]);

  await page.keyboard.press('Escape');
  await drag(page, shifted(a, -38, -66), shifted(b, 230, 120)); // around the frame: now it is taken, too
  await expect.poll(async () => (await selected(page)).sort()).toEqual(['frame', data, prepare].sort());
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect.poll(() => page.getByRole('button', { name: 'Undo: Tidy' }).count()).toBe(1);
  const { position, size } = await annotationOf(page, 'frame');
  const nodes = (await designOf(page)).nodes.filter(({ id }) => id === data || id === prepare);
  for (const node of nodes) {
    expect((node.position?.x ?? 0) - (position?.x ?? 0)).toBeGreaterThanOrEqual(24);
    expect((position?.x ?? 0) + (size?.width ?? 0) - (node.position?.x ?? 0) - 176).toBeGreaterThanOrEqual(24);
  }
});

it('callouts follow what they are pinned to, are pinned by dropping them, numbered anew, and listed by the legend', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train, first } = await threeInARow(sheet);
  for (const [id, text] of [
    [data, 'Data comes'],
    [train, 'It learns'],
  ] as const) {
    await nodeOn(page, id).click();
    await page.keyboard.press('k');
    await write(page, 'Text of the callout', text);
  }
  const lines = annotationOn(page, 'legend').locator('text');
  await expect.poll(() => lines.allTextContents()).toEqual(['1', '2', 'Data comes', 'It learns']);
  const [node, pin] = [await placeOf(page, data), await placeOf(page, 'callout')];
  expect(pin).toEqual(about(shifted(node, -12, -12)));
  await moveBy(page, data, 40, 120);
  await expect.poll(() => placeOf(page, 'callout')).toEqual(about(shifted(pin, 40, 120)));

  // Pulled away it lies by itself; let go over a line it is pinned to that.
  const from = await pointOf(annotationOn(page, 'callout-2'));
  await moveAnnotation(page, 'callout-2', 0, 300);
  await page.mouse.up();
  await expect.poll(async () => (await annotationOf(page, 'callout-2')).at).toBeUndefined();
  await panelOf(page).getByText('Pinned to nothing').waitFor();
  const spot = await spotOn(page, first);
  await moveAnnotation(page, 'callout-2', spot.x - from.x, spot.y - from.y - 300);
  await page.mouse.up();
  await expect.poll(async () => (await annotationOf(page, 'callout-2')).at).toBe(first);
  await panelOf(page).getByText('Arrow from Amazon S3 to Processing job').waitFor();

  await panelOf(page).getByRole('button', { name: 'Number earlier' }).click();
  await expect.poll(() => lines.allTextContents()).toEqual(['1', '2', 'It learns', 'Data comes']);
  await annotationOn(page, 'callout').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Number earlier/ }).click();
  await expect.poll(() => lines.allTextContents()).toEqual(['1', '2', 'Data comes', 'It learns']);

  await nodeOn(page, prepare).click();
  await page.keyboard.press('Delete'); // with its arrows, and what is pinned to those
  await expect.poll(() => annotationOn(page, 'callout-2').count()).toBe(0);
  await undo(page);
  await annotationOn(page, 'callout-2').waitFor();
});

/** A place on an arrow, clear of its label, on the screen. */
const spotOn = (page: Page, edge: string) =>
  edgeOn(page, edge)
    .locator('.edge-line')
    .evaluate((line) => {
      if (!(line instanceof SVGPathElement)) throw new Error('an edge is a path');
      const { x, y } = line.getPointAtLength(line.getTotalLength() / 3).matrixTransform(line.getScreenCTM() ?? undefined);
      return { x, y };
    });

it('colour, size and text are changed in the panel; the outline, the search and the screen reader know them', async () => {
  const { page } = await openSheet();
  await page.mouse.move(700, 300);
  await page.keyboard.press('t');
  await write(page, 'Text of the text', 'Weekly run');
  await panelOf(page).getByRole('button', { name: 'Large' }).click();
  await panelOf(page).getByRole('button', { name: 'Violet' }).click();
  await type(page, panelOf(page).getByRole('textbox', { name: 'Text' }), 'Nightly run');
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await annotationOf(page, 'text')).toMatchObject({ text: 'Nightly run', colour: 'violet', textSize: 'large' });
  await annotationOn(page, 'text').getByRole('img', { name: 'Text, Nightly run' }).waitFor();

  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  const line = page.getByRole('tree').getByRole('treeitem', { name: /Nightly run/ });
  await line.click();
  await expect.poll(() => selected(page)).toEqual(['text']);
  await page.keyboard.press('F2');
  await write(page, 'Text of the text', 'From the outline');
  await page
    .getByRole('tree')
    .getByRole('treeitem', { name: /From the outline/ })
    .waitFor();

  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('combobox', { name: 'Find in the design' }).waitFor();
  await page.keyboard.type('outline');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toEqual(['text']);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing serious about annotations, their field and their panel', async () => {
    const { page } = await openSheet({ context: { colorScheme: theme, reducedMotion: 'reduce' }, before: withAxe });
    for (const [key, what, at] of [
      ['s', 'Text of the note', { x: 600, y: 250 }],
      ['t', 'Text of the text', { x: 600, y: 450 }],
      ['f', 'Title of the frame', { x: 600, y: 650 }],
      ['k', 'Text of the callout', { x: 1000, y: 250 }],
    ] as const) {
      await page.keyboard.press('Escape');
      await page.mouse.move(at.x, at.y);
      await page.keyboard.press(key);
      await fieldOf(page, what).waitFor();
      if (key === 's') expect(await serious(page), 'a note is written').toEqual([]);
      await write(page, what, `Words of ${what}`);
    }
    expect(await serious(page), 'a callout is selected').toEqual([]);
    await annotationOn(page, 'note').click();
    await panelOf(page).getByRole('heading', { name: 'Note' }).waitFor();
    expect(await serious(page), 'a note is selected').toEqual([]);
  });
});
