import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

declare global {
  interface Window {
    readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
  }
}

/** For the `before` of a test: axe as an init script, because the page itself lets no foreign script in. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });

/** What is serious or critical on the page as it stands. */
export const serious = (page: Page): Promise<readonly string[]> => findings(page, ['serious', 'critical']);

/** What axe finds on the page as it stands, of these impacts or of all. Not asked is only whether open menus lie in a landmark: they lie over all. */
export async function findings(page: Page, impacts?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  const { violations } = await page.evaluate(() => window.axe.run({ rules: { region: { enabled: false } } }));
  return violations
    .filter(({ impact }) => !impacts || impacts.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
}
