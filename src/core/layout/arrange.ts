import { around, type Point, type Rect, type Size } from './geometry.ts';

export type Arrangement = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down';

interface Item extends Rect {
  readonly id: string;
}

/**
 * What to move each of some boxes by, px: to a line in common (of the box around all), or so that the gaps `across` or `down`
 * are equal while the outermost two stay where they are.
 */
export function arranged(items: readonly Item[], how: Arrangement): ReadonlyMap<string, Point> {
  const all = around(items);
  if (!all) return new Map();
  if (how === 'across' || how === 'down') return spread(items, how);
  const way = (item: Rect): Point => {
    if (how === 'left') return { x: all.x - item.x, y: 0 };
    if (how === 'right') return { x: all.x + all.width - item.x - item.width, y: 0 };
    if (how === 'centre') return { x: Math.round(all.x + (all.width - item.width) / 2 - item.x), y: 0 };
    if (how === 'top') return { x: 0, y: all.y - item.y };
    if (how === 'bottom') return { x: 0, y: all.y + all.height - item.y - item.height };
    return { x: 0, y: Math.round(all.y + (all.height - item.height) / 2 - item.y) };
  };
  return new Map(items.map((item) => [item.id, way(item)]));
}

function spread(items: readonly Item[], how: 'across' | 'down'): ReadonlyMap<string, Point> {
  const [axis, size] = how === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = [...items].sort((a, b) => a[axis] + a[size] / 2 - b[axis] - b[size] / 2);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < 3) return new Map();
  const filled = sorted.reduce((sum, item) => sum + item[size], 0);
  const gap = (last[axis] + last[size] - first[axis] - filled) / (sorted.length - 1);
  let at = first[axis];
  return new Map(
    sorted.map((item) => {
      const way = Math.round(at) - item[axis];
      at += item[size] + gap;
      return [item.id, how === 'across' ? { x: way, y: 0 } : { x: 0, y: way }];
    }),
  );
}

export type SameSize = 'width' | 'height' | 'both';

/** The size of each of some boxes once all are as wide, as high or as large as the largest of them. */
export function madeAlike(items: readonly Item[], how: SameSize): ReadonlyMap<string, Size> {
  const width = Math.max(...items.map((item) => item.width));
  const height = Math.max(...items.map((item) => item.height));
  return new Map(
    items.map((item) => [item.id, { width: how === 'height' ? item.width : width, height: how === 'width' ? item.height : height }]),
  );
}
