import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { panelOf } from './drawing.ts';
import { openApp } from './harness.ts';
import { openDesignWithMistakes } from './screens.ts';

const folder = 'tests/browser/looks';
const renew = process.env.TRUELINE_LOOKS === 'new';

/*
 * Pictures are kept and compared in squares of 4 px, each of one mean colour: how a machine smooths its letters makes no
 * difference, a control that moved, grew or went missing does. The font is the bundled one.
 */
const square = 4;
/** How far a square may be off in red, green or blue, of 255. */
const shade = 28;
/** The part of the squares that may be off by more: a cursor, a shadow. */
const share = 0.004;

function inSquares(bytes: Buffer): PNG {
  const from = PNG.sync.read(bytes);
  const to = new PNG({ width: Math.floor(from.width / square), height: Math.floor(from.height / square) });
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++)
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let i = 0; i < square * square; i++)
          sum += from.data[((y * square + Math.floor(i / square)) * from.width + x * square + (i % square)) * 4 + channel] ?? 0;
        to.data[(y * to.width + x) * 4 + channel] = Math.round(sum / (square * square));
      }
  return to;
}

async function looksAsBefore(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(720, 880);
  await expect
    .poll(() => page.locator('img').evaluateAll((all) => all.every((one) => one instanceof HTMLImageElement && one.complete)))
    .toBe(true);
  const now = inSquares(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  const path = `${folder}/${name}.png`;
  if (renew || !existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, PNG.sync.write(now));
    expect(renew, `there was no ${path}; it is there now`).toBe(true);
    return;
  }
  const before = PNG.sync.read(readFileSync(path));
  expect([now.width, now.height]).toEqual([before.width, before.height]);
  let off = 0;
  for (let i = 0; i < now.data.length; i += 4)
    if ([0, 1, 2].some((channel) => Math.abs((now.data[i + channel] ?? 0) - (before.data[i + channel] ?? 0)) > shade)) off++;
  if (off > share * now.width * now.height) writeFileSync(`${folder}/${name}.now.png`, PNG.sync.write(now));
  expect(
    off / (now.width * now.height),
    `${name} looks different: compare ${name}.now.png; TRUELINE_LOOKS=new takes it as wanted`,
  ).toBeLessThanOrEqual(share);
}

it.each(['light', 'dark'] as const)('the main screens look as they did in the %s theme', async (colorScheme) => {
  const { page } = await openApp({ context: { colorScheme, reducedMotion: 'reduce' } });
  await page.getByRole('heading', { name: 'Draw an ML workflow' }).waitFor();
  await looksAsBefore(page, `empty-${colorScheme}`);
  await openDesignWithMistakes(page);
  await panelOf(page).getByRole('heading', { name: 'Used for' }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await looksAsBefore(page, `selection-${colorScheme}`);
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await panelOf(page).locator('[data-finding]').first().waitFor();
  await looksAsBefore(page, `checks-${colorScheme}`);
  await page.getByRole('tab', { name: 'Requirements' }).click();
  await page.getByRole('region', { name: 'A person approves before production' }).waitFor();
  await looksAsBefore(page, `requirements-${colorScheme}`);
});
