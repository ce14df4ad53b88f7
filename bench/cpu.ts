import type { CDPSession, Page } from 'playwright';

/** CPU time of the page's main thread since it began, in ms, as Chromium counts it: waiting for a core is not in it. */
export async function mainThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
  if (seconds === undefined) throw new Error('this Chromium does not tell the CPU time of a thread');
  return seconds * 1000;
}

export async function metricsSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** A page that has used less CPU time than this in half a second rests, ms. */
const RESTING = 20;

/**
 * Waits until the main thread of the page rests, for half a minute at most; how busy the machine is makes no difference. A page that paints
 * frame after frame with nothing to do says how much it uses at rest.
 */
export async function idle(page: Page, resting = RESTING): Promise<void> {
  const session = await metricsSession(page);
  let before = await mainThreadTime(session);
  for (let turn = 0; turn < 60; turn++) {
    await page.waitForTimeout(500);
    const now = await mainThreadTime(session);
    if (now - before < resting) break;
    before = now;
  }
  await session.detach();
}
