import type { Page } from 'playwright';
import { idle } from './cpu.ts';

/** How long something took, and the longest task of the page's main thread meanwhile, in ms. */
export interface Measured {
  readonly time: number;
  readonly longest: number;
}

/** Tasks below this are not told by browsers; one that short is counted as this long. */
const SHORTEST = 50;

/** Runs `work`, which says how long it took, and watches the main thread of the page. */
export async function watched(page: Page, work: () => Promise<number>): Promise<Measured> {
  await page.evaluate(() => {
    const notes = document.documentElement.dataset;
    notes.longest = '0';
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) notes.longest = `${Math.max(Number(notes.longest), duration)}`;
    }).observe({ type: 'longtask' });
  });
  const time = await work();
  await idle(page); // tasks are told after they end
  const longest = await page.evaluate(() => Number(document.documentElement.dataset.longest));
  return { time, longest: Math.max(longest, SHORTEST) };
}

/** Waits until the dialog shows what a format will give, and has nothing more to draw. */
export async function previewDrawn(page: Page, format: string): Promise<void> {
  await page.waitForFunction(
    (format) => {
      const image = document.querySelector<HTMLImageElement>(`[data-preview="${format}"] img`);
      return image?.complete === true && image.naturalWidth > 0;
    },
    format,
    { timeout: 120_000 },
  );
  await idle(page);
}
