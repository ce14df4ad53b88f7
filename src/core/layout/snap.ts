import type { Point, Rect } from './geometry.ts';

/** A line that shows why something snapped: an edge or a middle in common, or a gap that occurs twice. */
export interface Guide {
  readonly kind: 'align' | 'gap';
  readonly from: Point;
  readonly to: Point;
}

export interface Snapped {
  /** What to move the box by, px. */
  readonly shift: Point;
  readonly guides: readonly Guide[];
}

type Axis = 'x' | 'y';

const sizeOf = (axis: Axis) => (axis === 'x' ? 'width' : 'height');
const otherAxis = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');
const start = (rect: Rect, axis: Axis): number => rect[axis];
const end = (rect: Rect, axis: Axis): number => rect[axis] + rect[sizeOf(axis)];
const middle = (rect: Rect, axis: Axis): number => rect[axis] + rect[sizeOf(axis)] / 2;
const lines = [start, middle, end] as const;

/**
 * Where a moved box snaps to among others, at most `reach` px away on each axis: first to edges and middles in common, else to
 * gaps as wide as those beside it.
 */
export function snap(box: Rect, others: readonly Rect[], reach: number): Snapped {
  const shift = { x: 0, y: 0 };
  for (const axis of ['x', 'y'] as const) {
    const found = nearestLine(box, others, axis, reach) ?? nearestGap(box, others, axis, reach);
    shift[axis] = found ?? 0;
  }
  const moved = { ...box, x: box.x + shift.x, y: box.y + shift.y };
  const guides = (['x', 'y'] as const).flatMap((axis) => [...alignGuides(moved, others, axis), ...gapGuides(moved, others, axis)]);
  return { shift, guides };
}

function nearestLine(box: Rect, others: readonly Rect[], axis: Axis, reach: number): number | undefined {
  let best: number | undefined;
  for (const other of others)
    for (const line of lines) {
      const way = line(other, axis) - line(box, axis);
      if (Math.abs(way) <= reach && (best === undefined || Math.abs(way) < Math.abs(best))) best = way;
    }
  return best;
}

/** The neighbours on both sides that lie on the same level. */
function neighbours(
  box: Rect,
  others: readonly Rect[],
  axis: Axis,
): { readonly before: Rect | undefined; readonly after: Rect | undefined } {
  const across = otherAxis(axis);
  let before: Rect | undefined;
  let after: Rect | undefined;
  for (const other of others) {
    if (end(other, across) <= start(box, across) || start(other, across) >= end(box, across)) continue;
    if (end(other, axis) <= start(box, axis) && (!before || end(other, axis) > end(before, axis))) before = other;
    if (start(other, axis) >= end(box, axis) && (!after || start(other, axis) < start(after, axis))) after = other;
  }
  return { before, after };
}

function nearestGap(box: Rect, others: readonly Rect[], axis: Axis, reach: number): number | undefined {
  const { before, after } = neighbours(box, others, axis);
  const ways: number[] = [];
  if (before && after) ways.push((end(before, axis) + start(after, axis)) / 2 - middle(box, axis));
  const [further, beyond] = [before && neighbours(before, others, axis).before, after && neighbours(after, others, axis).after];
  if (before && further) ways.push(end(before, axis) + (start(before, axis) - end(further, axis)) - start(box, axis));
  if (after && beyond) ways.push(start(after, axis) - (start(beyond, axis) - end(after, axis)) - end(box, axis));
  return ways.filter((way) => Math.abs(way) <= reach).sort((a, b) => Math.abs(a) - Math.abs(b))[0];
}

const close = (a: number, b: number): boolean => Math.abs(a - b) < 0.51;

/** One line for each edge or middle in common, along everything that shares it. */
function alignGuides(box: Rect, others: readonly Rect[], axis: Axis): readonly Guide[] {
  const across = otherAxis(axis);
  return lines.flatMap((line) => {
    const sharing = others.filter((other) => close(line(other, axis), line(box, axis)));
    if (sharing.length === 0) return [];
    const all = [box, ...sharing];
    const [least, most] = [Math.min(...all.map((rect) => start(rect, across))), Math.max(...all.map((rect) => end(rect, across)))];
    return [{ kind: 'align' as const, ...span(axis, line(box, axis), least, most) }];
  });
}

/** The gaps beside the box that are as wide as another one. */
function gapGuides(box: Rect, others: readonly Rect[], axis: Axis): readonly Guide[] {
  const { before, after } = neighbours(box, others, axis);
  const [further, beyond] = [before && neighbours(before, others, axis).before, after && neighbours(after, others, axis).after];
  const pairs = [
    [further, before],
    [before, box],
    [box, after],
    [after, beyond],
  ] as const;
  const gaps = pairs.flatMap(([a, b]) => (a && b ? [{ from: end(a, axis), to: start(b, axis) }] : []));
  const own = gaps.filter(({ from, to }) => from === (before && end(before, axis)) || to === (after && start(after, axis)));
  const level = middle(box, otherAxis(axis));
  const twice = gaps.filter((gap) => own.some((mine) => mine !== gap && close(mine.to - mine.from, gap.to - gap.from)));
  return twice.map(({ from, to }) => ({ kind: 'gap' as const, ...span(otherAxis(axis), level, from, to) }));
}

/** The line at `at` on an axis, from `least` to `most` on the other one. */
function span(axis: Axis, at: number, least: number, most: number): { readonly from: Point; readonly to: Point } {
  return axis === 'x' ? { from: { x: at, y: least }, to: { x: at, y: most } } : { from: { x: least, y: at }, to: { x: most, y: at } };
}
