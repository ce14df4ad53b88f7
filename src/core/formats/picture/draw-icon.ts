import type { Icon } from '../../layout/drawn.ts';
import type { PictureAssets } from './assets.ts';
import { type Colours, categoryColours } from './colours.ts';
import type { Shape } from './shapes.ts';

const UNKNOWN_GLYPH = 'circle-question-mark';
/** AWS draws general things in a dark ink. */
const DARK_INK = /2[34]2f3/i;

const cornerOf = (size: number): number => Math.round(size / 6) + 1;

/** Adds the icon of a service in a square of `size` px: the official one, or a glyph of our own on a tile. */
export const addIcon = (shapes: Shape[], icon: Icon, x: number, y: number, size: number, colours: Colours, assets: PictureAssets): void => {
  if ('glyph' in icon) {
    const { main, tile, ink } = categoryColours(colours, icon.category);
    const inner = Math.round(size * 0.62);
    const inset = (size - inner) / 2;
    addTile(shapes, x, y, size, tile, main, 0.45);
    shapes.push(glyphShape(icon.glyph, x + inset, y + inset, inner, ink, assets, size > 28 ? 1.75 : 2));
    return;
  }
  const under = colours.underInk && DARK_INK.test(assets.icons[icon.aws] ?? '') ? colours.underInk : undefined;
  if (!icon.aws.startsWith('resource/')) {
    if (under) shapes.push({ kind: 'rect', x, y, width: size, height: size, radius: size * 0.11, fill: under });
    shapes.push({ kind: 'icon', icon: icon.aws, x, y, size });
    return;
  }
  const inner = Math.round(size * 0.76); // bare outlines: the tile makes them as large as the others
  const inset = (size - inner) / 2;
  addTile(shapes, x, y, size, under ?? colours.panel, colours.lineStrong, undefined);
  shapes.push({ kind: 'icon', icon: icon.aws, x: x + inset, y: y + inset, size: inner, square: true });
};

/** A square with a border inside of it; its ground reaches below the border, as boxes of a page do. */
const addTile = (
  shapes: Shape[],
  x: number,
  y: number,
  size: number,
  fill: string,
  stroke: string,
  strokeOpacity: number | undefined,
): void => {
  const radius = cornerOf(size);
  shapes.push(
    { kind: 'rect', x, y, width: size, height: size, radius, fill },
    { kind: 'rect', x: x + 0.5, y: y + 0.5, width: size - 1, height: size - 1, radius: radius - 0.5, stroke, strokeOpacity },
  );
};

/** A line glyph in a square of `size` px. Glyphs are drawn on a grid of 24. */
export const glyphShape = (
  name: string,
  x: number,
  y: number,
  size: number,
  stroke: string,
  { glyphs }: PictureAssets,
  strokeWidth = 2,
): Shape => ({
  kind: 'path',
  d: (Object.hasOwn(glyphs, name) ? glyphs[name] : undefined) ?? glyphs[UNKNOWN_GLYPH] ?? '',
  x,
  y,
  scale: size / 24,
  stroke,
  strokeWidth,
  round: true,
});
