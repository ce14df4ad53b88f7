import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { nodeOn, panelOf } from './drawing.ts';
import { edges } from './gestures.ts';
import { openApp } from './harness.ts';
import { openDesignWithMistakes } from './screens.ts';

/** A colour that somebody can see: not that of what it lies on. */
const style = (locator: Locator, property: string, pseudo?: string): Promise<string> =>
  locator.evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name ?? ''), [property, pseudo] as const);

it('with forced colours cards, arrows, selection, keyboard and severities stay visible', async () => {
  const { page } = await openApp({ context: { forcedColors: 'active', reducedMotion: 'reduce' } });
  await openDesignWithMistakes(page);
  const canvas = await style(page.locator('[data-canvas]'), 'background-color');
  const card = page.locator('.react-flow__node.selected .card');
  expect(await style(card, 'border-top-style')).toBe('solid');
  expect(await style(card, 'border-top-color')).not.toBe(canvas);
  const chosen = await card.evaluate((element) => {
    const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, outlineColor, width: Number.parseFloat(outlineWidth) };
  });
  expect(chosen).toEqual({ outlineStyle: 'solid', outlineColor: expect.not.stringMatching(canvas), width: 2 });
  const other = page.locator('.react-flow__node:not(.selected) .card').first();
  expect(await style(other, 'outline-style')).toBe('none');

  const lines = await page
    .locator('g.edge .edge-line')
    .evaluateAll((paths) =>
      paths.map((path) => [getComputedStyle(path).stroke, Number.parseFloat(getComputedStyle(path).strokeWidth)] as const),
    );
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(([stroke, width]) => stroke === canvas || stroke === 'none' || width < 1)).toEqual([]);

  // a severity has a sign and a number besides its colour
  const badge = page.locator('.card[data-severity=error] .badge').first();
  await badge.waitFor();
  expect(await style(badge, 'color')).not.toBe(await style(badge, 'background-color'));
  expect(await badge.textContent()).toMatch(/\d/);
  await page
    .getByRole('button', { name: 'Undo' })
    .or(page.getByRole('button', { name: 'Palette', exact: true }))
    .first()
    .focus();
  await page.keyboard.press('Tab');
  expect(await style(page.locator(':focus'), 'outline-style')).toBe('solid');
});

/** A window of 1440 × 900 that is shown twice as large. */
const twice = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };

const inside = async (page: Page, locator: Locator): Promise<boolean> => {
  const box = await locator.boundingBox();
  const size = page.viewportSize();
  return (
    box !== null &&
    size !== null &&
    box.x >= -1 &&
    box.y >= -1 &&
    box.x + box.width <= size.width + 1 &&
    box.y + box.height <= size.height + 1
  );
};

it('at 200 % nothing is lost: everything in the bar is in the window, panels open over the drawing, dialogs scroll', async () => {
  const { page } = await openApp({ context: twice });
  await openDesignWithMistakes(page);
  for (const button of await page.getByRole('banner').getByRole('button').all())
    if (await button.isVisible()) expect(await inside(page, button), `${await button.getAttribute('aria-label')} in the window`).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(twice.viewport.width);
  for (const name of ['Tidy', 'Share by link…', 'Dark theme']) {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search actions and services' }).fill(name);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: /^Show checks/ }).click();
  const repair = panelOf(page).getByRole('button', { name: 'Let drift start the pipeline' });
  await repair.scrollIntoViewIfNeeded();
  expect(await inside(page, repair)).toBe(true);
  await page.keyboard.press('ControlOrMeta+Shift+e');
  const download = page.getByRole('dialog').getByRole('button', { name: 'Download' });
  await download.waitFor();
  expect(await inside(page, download)).toBe(true);
  const legend = page.getByRole('dialog').getByRole('switch', { name: 'Design inside' });
  await legend.scrollIntoViewIfNeeded();
  expect(await inside(page, legend)).toBe(true);
});

it('with reduced motion nothing moves by itself', async () => {
  const { page } = await openApp({ context: { reducedMotion: 'reduce' } });
  await openDesignWithMistakes(page);
  await expect.poll(() => edges(page).count()).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Side panel', exact: true }).click();
  await page.getByRole('button', { name: /^Show checks/ }).click();
  const long = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1)
      .map((animation) => String(animation.effect)),
  );
  expect(long).toEqual([]);
  await page.getByRole('button', { name: 'Tidy' }).click();
  await page.locator('[data-canvas][aria-busy=false]').waitFor();
  await nodeOn(page, 'registry').waitFor();
});

it('in windows of any width no bar on the canvas lies on another, and none sticks out', async () => {
  const { page } = await openApp({ context: { viewport: { width: 1440, height: 700 } } });
  await openDesignWithMistakes(page);
  const bars = page.locator('.canvas-bars > *');
  for (let width = 900; width <= 1500; width += 20) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(width);
    const touching = async (): Promise<readonly string[]> => {
      const boxes = await bars.evaluateAll((all) => {
        const around = document.querySelector('[data-canvas]')?.getBoundingClientRect() ?? new DOMRect();
        const rects = all.map((bar) => ({ name: bar.getAttribute('aria-label') ?? 'Overview', box: bar.getBoundingClientRect() }));
        return rects
          .filter(({ box }) => box.width > 0)
          .map(({ name, box: { left, right, top, bottom } }) => ({
            name,
            left,
            right,
            top,
            bottom,
            out: left < around.left || right > around.right,
          }));
      });
      return boxes.flatMap((a, i) => [
        ...(a.out ? [`${a.name} sticks out`] : []),
        ...boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom + 4 && b.top < a.bottom + 4)
          .map((b) => `${a.name} lies on ${b.name}`),
      ]);
    };
    await expect.poll(touching, { message: `at ${width} px` }).toEqual([]);
    expect(await page.getByRole('toolbar', { name: 'Tools' }).isVisible()).toBe(true);
  }
});
