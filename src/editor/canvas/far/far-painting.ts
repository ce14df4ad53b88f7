import { iconPaths } from '#core/formats/picture/icon-paths.ts';
import { overlaps, type Rect } from '#core/layout/geometry.ts';
import { iconPainter, iconStamps } from '../../paint/paint-icon.ts';
import { type Brush, paintShape } from '../../paint/paint-shape.ts';
import { differences, type FarPicture } from './far-difference.ts';
import { boxOf, type FarItem, type FarLook, farShapes } from './far-shapes.ts';

/** The part of the drawing that a canvas shows, and how many of its pixels there are for a px of the drawing. */
export interface FarArea extends Rect {
  readonly scale: number;
}

type Look = Omit<FarLook, 'scale'>;

/** Paints pictures onto one canvas, each time only what differs from what it shows. The canvas says how much is on it. */
export function farPainting(canvas: HTMLCanvasElement): (picture: FarPicture, area: FarArea, look: Look) => void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas.');
  let shown: { readonly picture: FarPicture; readonly area: FarArea; readonly look: Look; readonly brush: Brush } | undefined;
  const paths = keptPaths();

  return (picture, area, look) => {
    const brush = shown?.area.scale === area.scale && shown.look.assets === look.assets ? shown.brush : brushFor(look, area.scale, paths);
    const same = shown !== undefined && shown.area === area && sameLook(shown.look, look);
    const places = same && shown ? differences(shown.picture, picture) : undefined;
    shown = { picture, area, look, brush };
    if (places?.length === 0) return;
    if (!same) fitTo(canvas, area);
    const dirty = places?.map((place) => inPixels(place, area));
    context.save();
    if (dirty) {
      context.beginPath();
      for (const { x, y, width, height } of dirty) context.rect(x, y, width, height);
      context.clip();
    }
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(area.scale, 0, 0, area.scale, -area.x * area.scale, -area.y * area.scale);
    const wanted = dirty?.map((place) => inDrawing(place, area));
    const far: FarLook = { ...look, scale: area.scale };
    const put = (items: readonly FarItem[]): number => {
      let there = 0;
      for (const item of items) {
        const box = boxOf(item);
        if (picture.elsewhere.has(item.id) || !overlaps(box, area)) continue;
        there += 1;
        if (wanted && !wanted.some((place) => overlaps(box, place))) continue;
        const state = { selected: picture.selected.has(item.id), locked: picture.locked.has(item.id) };
        for (const shape of farShapes(item, state, far)) paintShape(context, shape, brush);
      }
      return there;
    };
    const containers = put(picture.scene.containers);
    const edges = put(picture.scene.edges);
    const nodes = put(picture.scene.nodes);
    context.restore();
    Object.assign(canvas.dataset, { containers, edges, nodes });
  };
}

function fitTo(canvas: HTMLCanvasElement, { x, y, width, height, scale }: FarArea): void {
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const [left, top, right, bottom] = [x, y, canvas.width / scale, canvas.height / scale].map((length) => `${length}px`);
  Object.assign(canvas.style, { left, top, width: right, height: bottom });
}

const sameLook = (a: Look, b: Look): boolean =>
  a.colours === b.colours && a.assets === b.assets && a.accent === b.accent && a.tiny === b.tiny;

/** Whole pixels: nothing at the border is painted twice in part. */
function inPixels(place: Rect, { x, y, scale }: FarArea): Rect {
  const [left, top] = [Math.floor((place.x - x) * scale) - 1, Math.floor((place.y - y) * scale) - 1];
  return {
    x: left,
    y: top,
    width: Math.ceil((place.x + place.width - x) * scale) + 1 - left,
    height: Math.ceil((place.y + place.height - y) * scale) + 1 - top,
  };
}

const inDrawing = ({ x, y, width, height }: Rect, area: FarArea): Rect => ({
  x: area.x + x / area.scale,
  y: area.y + y / area.scale,
  width: width / area.scale,
  height: height / area.scale,
});

/** Icons are drawn once at twice the pixels that they take, then copied to wherever they are. */
function brushFor({ assets }: Look, scale: number, path: Brush['path']): Brush {
  const stampOf = iconStamps(iconPainter((id) => iconPaths(assets.icons[id])));
  return {
    icon: (context, shape) => {
      const stamp = stampOf(shape, Math.max(4, Math.ceil(shape.size * scale * 2)));
      context.drawImage(stamp, shape.x, shape.y, shape.size, shape.size);
    },
    path,
  };
}

/** As many as a large design has lines; after that those of lines that are gone are let go with all others. */
const MOST_PATHS = 40_000;

function keptPaths(): Brush['path'] {
  const paths = new Map<string, Path2D>();
  return ({ d }) => {
    const known = paths.get(d);
    if (known) return known;
    if (paths.size > MOST_PATHS) paths.clear();
    const path = new Path2D(d);
    paths.set(d, path);
    return path;
  };
}
