import { describe, expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import type { PictureTheme } from '#core/formats/picture/colours.ts';
import { partOf, pictureOf, plainPicture } from '#core/formats/picture/picture.ts';
import type { Group, Shape } from '#core/formats/picture/shapes.ts';
import { rasterise } from '../src/cli/rasterise.ts';
import { decode, missing, type Picture, palette } from './browser/picture.ts';
import { catalog, environment, sourceOf, template } from './export-samples.ts';

const SCALE = 2;

/** The picture of a design as pixels; `leave` takes groups away before it is drawn. */
async function draw(
  design: Design,
  theme: PictureTheme,
  leave: (group: Group) => Group | undefined = (group) => group,
  transparent = false,
) {
  const scene = sourceOf(design).scene(true);
  const assets = await environment.assets();
  const picture = pictureOf(scene, '', { ...plainPicture, theme, transparent }, catalog, assets);
  const groups = picture.groups.flatMap((group) => leave(group) ?? []);
  const png = await rasterise({ ...picture, groups }, SCALE, assets, await environment.outlines());
  const pixels: Picture = decode(Buffer.from(png), partOf(scene, plainPicture).frame, SCALE);
  return { scene, pixels };
}

const without = (group: Group, keep: (index: number) => boolean): Group => ({ ...group, shapes: group.shapes.filter((_, i) => keep(i)) });

describe.each(catalog.templates.map(({ id }) => id))('the vectors of %s', (id) => {
  const design = template(id);

  it.each(['light', 'dark'] as const)('show every edge, label, icon, name, badge and chip: %s', async (theme) => {
    const { scene, pixels } = await draw(design, theme);
    const { frame } = pixels;
    expect([pixels.png.width, pixels.png.height]).toEqual([frame.width * SCALE, frame.height * SCALE]);
    expect(missing(pixels, scene, palette(theme))).toEqual([]);
  });
});

describe('whatever is left out of a picture is named', () => {
  const design = template('fraud-detection-mistakes');
  const scene = sourceOf(design).scene(true);
  const drawn = [...scene.nodes, ...scene.containers];

  it.each([
    ['edges', (group: Group) => (group.of === 'edge' ? undefined : group), scene.edges.map(({ id }) => `edge ${id}`)],
    [
      'labels',
      (group: Group) => (group.of === 'label' ? undefined : group),
      scene.edges.flatMap(({ id, label }) => (label ? [`label of ${id}`] : [])),
    ],
    [
      'icons',
      (group: Group) => ({ ...group, shapes: group.shapes.filter((shape) => !isOfIcon(shape)) }),
      drawn.map(({ id }) => `icon of ${id}`),
    ],
    [
      'names',
      (group: Group) => ({ ...group, shapes: group.shapes.filter((shape) => shape.kind !== 'text' || shape.size !== 12.5) }),
      drawn.map(({ id }) => `name of ${id}`),
    ],
    [
      'badges',
      (group: Group) => ({
        ...group,
        shapes: group.shapes.filter(
          (shape) => !(shape.kind === 'rect' && shape.radius !== undefined && Math.abs(shape.height - 2 * shape.radius) < 0.01),
        ),
      }),
      drawn.flatMap(({ id, badge }) => (badge ? [`badge of ${id}`] : [])),
    ],
    [
      'chips',
      (group: Group) => (group.of === 'node' ? without(group, (i) => !isOfChip(group, i)) : group),
      scene.nodes.flatMap(({ id, chips }) => chips.map(({ text }) => `chip ${text} of ${id}`)),
    ],
  ])('%s', async (_, leave, names) => {
    expect(names.length).toBeGreaterThan(0);
    const { pixels } = await draw(design, 'light', leave);
    const lost = missing(pixels, scene, palette('light'));
    expect(lost.sort()).toEqual([...names].sort());
  });

  it('one edge alone', async () => {
    for (const { id } of scene.edges.slice(0, 6)) {
      const { pixels } = await draw(design, 'light', (group) => (group.of === 'edge' && group.id === id ? undefined : group));
      expect(missing(pixels, scene, palette('light'))).toEqual([`edge ${id}`]);
    }
  });
});

it('a transparent picture has no ground, and all that is drawn', async () => {
  const { scene, pixels } = await draw(template('fraud-detection'), 'light', undefined, true);
  const { png } = pixels;
  const corner = [0, png.width - 1, png.width * (png.height - 1), png.width * png.height - 1].map((at) => png.data[at * 4 + 3]);
  expect(corner).toEqual([0, 0, 0, 0]);
  expect(missing(pixels, scene, palette('light')).filter((name) => name.startsWith('edge') || name.startsWith('chip'))).toEqual([]);
});

/** Tile, official icon and glyph; signs on chips are smaller. */
function isOfIcon(shape: Shape): boolean {
  if (shape.kind === 'icon') return true;
  if (shape.kind === 'rect') return [36, 35, 20, 19].includes(shape.width) && shape.width === shape.height;
  return shape.kind === 'path' && shape.scale !== undefined && shape.scale >= 0.5 && shape.strokeWidth !== 2.25;
}

/** Words of weight 500 on a card are those of chips; their box and sign stand before them. */
function isOfChip({ shapes }: Group, i: number): boolean {
  return [i, i + 1, i + 2].some((at) => {
    const shape = shapes[at];
    return shape?.kind === 'text' && shape.weight === 500;
  });
}
