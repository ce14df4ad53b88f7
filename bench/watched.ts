import type { Page } from 'playwright';

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
  await page.waitForTimeout(300); // tasks are told after they end
  const longest = await page.evaluate(() => Number(document.documentElement.dataset.longest));
  return { time, longest: Math.max(longest, SHORTEST) };
}
