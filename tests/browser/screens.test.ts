import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { findings, withAxe } from './axe.ts';
import { openApp } from './harness.ts';
import { openDesignWithMistakes, screens, visit } from './screens.ts';
import { openTouch } from './touch.ts';

it('every dialog is among the screens that are looked at', () => {
  const kinds = [...readFileSync('src/editor/Dialogs.tsx', 'utf8').matchAll(/dialog\.kind === '([a-z-]+)'/g)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(8);
  expect(kinds.filter((kind) => !screens.some(({ dialog }) => dialog === kind))).toEqual([]);
});

it.each(['light', 'dark'] as const)('axe finds nothing at all on any screen in the %s theme', { timeout: 300_000 }, async (colorScheme) => {
  const { page } = await openApp({ before: withAxe, context: { colorScheme, reducedMotion: 'reduce' } });
  await openDesignWithMistakes(page);
  const found: string[] = [];
  await visit(page, async ({ name }) => void found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`)));
  expect(found).toEqual([]);
});

it('every control is 44 px wide and high under fingers, on every screen', { timeout: 300_000 }, async () => {
  const { page } = await openTouch({ context: { reducedMotion: 'reduce' } });
  await openDesignWithMistakes(page);
  const found: string[] = [];
  await visit(page, async ({ name }) => void found.push(...(await tooSmall(page)).map((control) => `${name}: ${control}`)));
  expect(found).toEqual([]);
});

/** Controls under 44 px. Links inside of a sentence may be as small as its letters. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls =
      'button, input, select, textarea, a[href], [role=menuitem], [role=option], [role=treeitem], [role=separator][tabindex], .canvas-handle';
    const inText = (element: Element): boolean => element.matches('a, [data-inline]');
    return [...document.querySelectorAll(controls)].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const hidden =
        !element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert], [aria-hidden=true]') !== null || width === 0;
      if (hidden || inText(element) || (width > 43.9 && height > 43.9)) return [];
      return [`${element.getAttribute('aria-label') ?? element.textContent} ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
