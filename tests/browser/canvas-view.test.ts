import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { isSaved } from './designs.ts';
import { nodeOn, openSheet } from './drawing.ts';
import { designOf } from './files.ts';
import { about, edges, gripOf, isInCanvas, moveBy, placeOf, selected, shifted, threeInARow, undo } from './gestures.ts';
import { drag, openApp, pointOf } from './harness.ts';

const percent = async (page: Page) => Number.parseInt((await page.locator('.canvas-zoom-percent').textContent()) ?? '', 10);
const tidy = (page: Page) => page.getByRole('button', { name: 'Tidy' });

it('the view is zoomed, panned with Space and the hand, fitted, and moved in the overview', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, prepare, train } = await threeInARow(sheet);
  const before = await placeOf(page, data);
  await page.keyboard.down('Space');
  await drag(page, { x: 900, y: 760 }, { x: 800, y: 700 });
  await page.keyboard.up('Space');
  await expect.poll(() => placeOf(page, data)).toEqual(shifted(before, -100, -60));
  expect(await designOf(page)).toMatchObject({ nodes: [{ id: data }, { id: prepare }, { id: train }] });
  await page.keyboard.press('h');
  await drag(page, { x: 800, y: 700 }, { x: 900, y: 760 });
  await expect.poll(() => placeOf(page, data)).toEqual(before);
  await page.keyboard.press('v');
  await drag(page, { x: 800, y: 700 }, { x: 900, y: 760 });
  expect(await placeOf(page, data)).toEqual(before);
  await page.mouse.wheel(60, 40);
  await expect.poll(() => placeOf(page, data)).toEqual(shifted(before, -60, -40));

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 400);
  await page.keyboard.up('Control');
  await expect.poll(() => percent(page)).toBeLessThan(90);
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(() => percent(page)).toBe(100);
  await page.keyboard.press('ControlOrMeta+=');
  await expect.poll(() => percent(page)).toBeGreaterThan(100);

  const there = await placeOf(page, data);
  const corner = await page.getByRole('img', { name: 'Overview' }).boundingBox();
  await page.mouse.click((corner?.x ?? 0) + 4, (corner?.y ?? 0) + 4);
  await expect.poll(async () => (await placeOf(page, data)).x).toBeGreaterThan(there.x + 40);
  await page.getByRole('button', { name: 'Fit the design' }).click();
  await expect.poll(() => percent(page)).toBe(100);
  const canvas = await page.locator('[data-canvas]').boundingBox();
  for (const id of [data, train]) {
    const { x } = await placeOf(page, id);
    expect(x).toBeGreaterThan(canvas?.x ?? 0);
    expect(x + 176).toBeLessThan((canvas?.x ?? 0) + (canvas?.width ?? 0));
  }
});

it('who lost the drawing out of view is led back to it, with the keyboard where it was', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data } = await threeInARow(sheet);
  const back = page.getByRole('button', { name: 'Back to the drawing' });
  expect(await back.count()).toBe(0);
  await page.mouse.move(800, 700);
  await page.mouse.wheel(0, 1200);
  await back.waitFor();
  expect(await isInCanvas(page, data)).toBe(false);
  await back.click();
  await expect.poll(() => back.count()).toBe(0);
  await expect.poll(() => isInCanvas(page, data)).toBe(true);
  await page.mouse.move(800, 700);
  await page.mouse.wheel(-3000, 0);
  await back.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => isInCanvas(page, data)).toBe(true);
  await page.keyboard.press('ControlOrMeta+a');
  await expect.poll(() => selected(page).then((ids) => ids.length)).toBe(3);
});

it('a design is seen again as it was left, after a reload too, and whole where that would show nothing', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data } = await threeInARow(sheet);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 300);
  await page.keyboard.up('Control');
  await expect.poll(() => percent(page)).toBeLessThan(100);
  const zoomed = await placeOf(page, data);
  await page.mouse.wheel(90, 50);
  await expect.poll(() => placeOf(page, data)).toEqual(about(shifted(zoomed, -90, -50)));
  const views = () => page.evaluate(() => localStorage.getItem('trueline.views') ?? '');
  const shown = () => page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).e);
  await expect
    .poll(async () => [...(await views()).matchAll(/"x":([-\d.]+)/g)].map(([, x]) => Math.round(Number(x))))
    .toEqual([Math.round(await shown())]);
  const [left, zoom] = [await placeOf(page, data), await percent(page)];
  await isSaved(page);
  await page.reload();
  await expect.poll(() => percent(page)).toBe(zoom);
  await expect.poll(() => placeOf(page, data)).toEqual(about(left));

  await page.evaluate((text) => localStorage.setItem('trueline.views', text.replace(/"x":[-\d.]+/, '"x":90000')), await views());
  await page.reload();
  await nodeOn(page, data).waitFor();
  await expect.poll(async () => (await placeOf(page, data)).x).toBeLessThan(1500);
});

it('the view moves along while an arrow is pulled to the edge of the canvas', async () => {
  const { page, place } = await openSheet();
  const far = await place('Training job', { column: 3, row: 2 });
  const near = await place('Amazon S3', { column: 1, row: 0 });
  const canvas = await page.locator('[data-canvas]').boundingBox();
  const corner = { x: (canvas?.x ?? 0) + 4, y: (canvas?.y ?? 0) + 300 };
  await page.keyboard.down('Space'); // the training job goes out of sight on the right
  await drag(page, { x: 500, y: 860 }, { x: 800, y: 860 });
  await page.keyboard.up('Space');
  const hidden = await placeOf(page, far);
  expect(hidden.x).toBeGreaterThan(1340);
  const start = await pointOf(gripOf(page, near));
  await page.mouse.move(start.x, start.y);
  const handle = await pointOf(page.locator(`.canvas-handle[data-node="${near}"][data-side=right]`));
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move((canvas?.x ?? 0) + (canvas?.width ?? 0) - 4, hidden.y + 28, { steps: 12 });
  await expect.poll(async () => (await placeOf(page, far)).x).toBeLessThan(1150);
  await page.mouse.move(800, 800); // away from the edge it stops
  const end = await pointOf(gripOf(page, far));
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => edges(page).count()).toBe(1);
  expect((await designOf(page)).edges).toMatchObject([{ from: near, to: far }]);
  const rested = await placeOf(page, far);
  await page.mouse.move(corner.x, corner.y, { steps: 3 });
  expect(await placeOf(page, far)).toEqual(rested);
});

it.each([/^Drift detection/, /^Fraud.*mistakes/])(
  'tidying the template %s is one step and leaves nothing on top of anything else',
  async (name) => {
    const { page } = await openApp();
    await page.getByRole('button', { name: 'Start from a template' }).click();
    await page.getByRole('button', { name }).click();
    await expect.poll(() => tidy(page).isEnabled()).toBe(true);
    await page.locator('[data-canvas][aria-busy=false]').waitFor();
    expect(await overlaps(page)).toEqual([]);
    const open = await designOf(page);
    const cards = page.locator('.react-flow__node-service');
    const [first, other] = [await cards.first().getAttribute('data-id'), await cards.last().getAttribute('data-id')];
    const [from, to] = [await placeOf(page, first ?? ''), await placeOf(page, other ?? '')];
    await moveBy(page, first ?? '', to.x - from.x + 20, to.y - from.y + 10);
    expect(await overlaps(page)).not.toEqual([]);
    const untidy = await designOf(page);
    await tidy(page).click();
    await expect.poll(() => designOf(page)).not.toEqual(untidy);
    await page.locator('[data-canvas][aria-busy=false]').waitFor(); // it glides
    expect(await overlaps(page)).toEqual([]);
    await undo(page);
    expect(await designOf(page)).toEqual(untidy);
    await undo(page);
    expect(await designOf(page)).toEqual(open);
  },
);

/** Cards, titles and labels that lie on another one of them, by their words. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const drawn = [...document.querySelectorAll('.react-flow__node-service, .container-kind, .edge-label')].map((item) => ({
      text: item.textContent,
      box: (item.querySelector('.edge-label-box') ?? item).getBoundingClientRect(),
    }));
    return drawn.flatMap(({ text, box }, index) =>
      drawn
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 1 && other.top < box.bottom - 1,
        )
        .map((other) => `${text} / ${other.text}`),
    );
  });
