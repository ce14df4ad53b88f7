import type { DrawnEdge } from '#core/layout/drawn.ts';
import { encloses, overlaps, type Rect } from '#core/layout/geometry.ts';

interface Taking {
  /** The band. */
  readonly drawn: Rect;
  /** It takes what lies wholly in it. */
  readonly whole: boolean;
  /** What it takes besides arrows. */
  readonly items: ReadonlySet<string>;
  /** What was selected before and stays so. */
  readonly kept: ReadonlySet<string>;
}

/**
 * The arrows that a band takes: those between what is then selected, as far as the band takes one of the ends; an enclosing one those
 * that lie wholly in it, too; and one that takes nothing else those that it touches.
 */
export function arrowsTaken(edges: readonly DrawnEdge[], { drawn, whole, items, kept }: Taking): readonly string[] {
  const selected = (id: string): boolean => items.has(id) || kept.has(id);
  const comesAlong = ({ from, to }: DrawnEdge): boolean => (items.has(from) && selected(to)) || (items.has(to) && selected(from));
  const lies = ({ box }: DrawnEdge): boolean => whole && encloses(drawn, box);
  const isTouched = (edge: DrawnEdge): boolean => !whole && items.size === 0 && touches(drawn, edge);
  return edges.filter((edge) => comesAlong(edge) || lies(edge) || isTouched(edge)).map(({ id }) => id);
}

/** Whether a rectangle meets the line of an arrow or its label. */
function touches(rect: Rect, { box, label, points }: DrawnEdge): boolean {
  if (!overlaps(rect, box)) return false;
  if (label && overlaps(rect, label)) return true;
  for (let i = 2; i < points.length; i += 2) {
    if (meets(rect, [points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0])) return true;
  }
  return false;
}

/** Whether some of a straight piece lies in a rectangle: what is left of it between the two sides of each direction. */
function meets({ x, y, width, height }: Rect, [ax, ay, bx, by]: readonly [number, number, number, number]): boolean {
  let [begin, end] = [0, 1];
  for (const [at, way, low, high] of [
    [ax, bx - ax, x, x + width],
    [ay, by - ay, y, y + height],
  ] as const) {
    if (way === 0) {
      if (at < low || at > high) return false;
      continue;
    }
    const [one, other] = [(low - at) / way, (high - at) / way];
    begin = Math.max(begin, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  return begin <= end;
}
