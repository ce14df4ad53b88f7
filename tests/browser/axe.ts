import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

declare global {
  interface Window {
    readonly axe: { readonly run: () => Promise<AxeResults> };
  }
}

/** For the `before` of a test: axe as an init script, because the page itself lets no foreign script in. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });

/** What is serious or critical on the page as it stands. */
export async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
}
