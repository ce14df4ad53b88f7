import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Colours, themeColours } from '#core/formats/picture/colours.ts';
import { iconPaths } from '#core/formats/picture/icon-paths.ts';
import { catalog, environment } from './export-samples.ts';

const css = readFileSync(new URL('../src/editor/styles/tokens.css', import.meta.url), 'utf8');

/** The tokens of a theme; of several rules for it the last one holds. */
function tokens(theme: 'light' | 'dark'): Record<string, string> {
  const rule = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** The colours of a picture under the names that the page has for them. */
function asTokens(colours: Colours): Record<string, string> {
  const named: Record<string, string> = {
    bg: colours.bg,
    panel: colours.panel,
    line: colours.line,
    'line-strong': colours.lineStrong,
    ink: colours.ink,
    'ink-2': colours.ink2,
    'ink-3': colours.ink3,
  };
  for (const [name, tone] of Object.entries(colours.tones))
    Object.assign(named, { [name]: tone.strong, [`${name}-soft`]: tone.soft, [`${name}-line`]: tone.line, [`on-${name}`]: tone.on });
  for (const [name, colour] of Object.entries(colours.flows)) named[`flow-${name}`] = colour;
  for (const [name, category] of Object.entries(colours.categories))
    Object.assign(named, { [`cat-${name}`]: category.main, [`cat-${name}-tile`]: category.tile, [`cat-${name}-ink`]: category.ink });
  return named;
}

it.each(['light', 'dark'] as const)('pictures have the colours of the page: %s', (theme) => {
  const own = asTokens(themeColours[theme]);
  expect(Object.keys(own).length).toBeGreaterThan(45);
  expect(tokens(theme)).toMatchObject(own);
});

it('every official icon can be drawn as paths, every glyph has a path', async () => {
  const { icons, glyphs } = await environment.assets();
  expect(Object.entries(icons).filter(([, uri]) => (iconPaths(uri)?.paths.length ?? 0) === 0)).toEqual([]);
  const used = [...catalog.services.values()].flatMap(({ icon, variants = [] }) => [icon, ...variants.map((variant) => variant.icon)]);
  const names = used.flatMap((icon) => (icon && 'glyph' in icon ? [icon.glyph] : []));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !/^M[\d.]/.test(glyphs[name] ?? ''))).toEqual([]);
});
