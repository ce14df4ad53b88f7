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
 * Waits until the main thread of the page rests, for two minutes at most; how busy the machine is makes no difference. A page that paints
 * frame after frame with nothing to do says how much it uses at rest.
 */
export async function idle(page: Page, resting = RESTING): Promise<void> {
  const session = await metricsSession(page);
  let before = await mainThreadTime(session);
  for (let turn = 0; turn < 240; turn++) {
    await page.waitForTimeout(500);
    const now = await mainThreadTime(session);
    if (now - before < resting) break;
    before = now;
  }
  await session.detach();
}

/** A browser that has used less CPU time than this in half a second rests, with all its processes, ms. */
const RESTING_WHOLE = 50;

/**
 * Waits until the whole browser has rested for two seconds, for a minute at most: an app that keeps itself for use without a network
 * does so on another thread, some time after it has been opened.
 */
export async function wholeIdle(page: Page): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the page is not in a browser of its own');
  let [before, rests] = [0, 0];
  for (let turn = 0; turn < 120 && rests < 4; turn++) {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const now = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    rests = now - before < RESTING_WHOLE ? rests + 1 : 0;
    before = now;
    await page.waitForTimeout(500);
  }
  await session.detach();
}
