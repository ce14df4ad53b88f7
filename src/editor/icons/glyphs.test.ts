import { catalogData } from 'virtual:catalog';
import { expect, test } from 'vitest';
import { isGlyph } from './glyphs.ts';

test('every glyph that the catalog names can be drawn', () => {
  const named = catalogData.services.flatMap(({ icon, variants }) => [
    ...('glyph' in icon ? [icon.glyph] : []),
    ...(variants ?? []).flatMap((variant) => variant.icon?.glyph ?? []),
  ]);
  expect(named.filter((name) => !isGlyph(name))).toEqual([]);
});
