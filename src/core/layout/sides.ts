import { eachCandidate, type Port } from './candidates.ts';
import type { Point, Rect, Side } from './geometry.ts';
import { NODE } from './sizes.ts';
import type { Surroundings } from './surroundings.ts';
import { routeThrough } from './through.ts';

/** How the two ends lie to each other: beside, or one around the other. */
export type Relation = 'apart' | 'from-holds' | 'to-holds';

export interface Sides {
  readonly from: Side;
  readonly to: Side;
}

/** One end of an edge. Edges meet a card at the height of its icon, however many chips it grows. */
export interface End {
  readonly rect: Rect;
  readonly frame: boolean;
}

/** What an edge says of its own line. */
export interface Said {
  readonly fromSide?: Side | undefined;
  readonly toSide?: Side | undefined;
  readonly bends?: readonly Point[] | undefined;
}

/** Room that a facing pair of sides needs for an arrow with a bend. */
const ROOM = 28;

export const middleX = (end: End): number => end.rect.x + end.rect.width / 2;
export const middleY = (end: End): number => end.rect.y + (end.frame ? end.rect.height : NODE.height) / 2;

/** The port at `slot`, the coordinate along the side. `inward`: of a container, towards what it holds. */
export const portAt = (rect: Rect, side: Side, slot: number, inward: boolean): Port => {
  if (side === 'left') return { x: rect.x, y: slot, dx: inward ? 1 : -1, dy: 0 };
  if (side === 'right') return { x: rect.x + rect.width, y: slot, dx: inward ? -1 : 1, dy: 0 };
  if (side === 'top') return { x: slot, y: rect.y, dx: 0, dy: inward ? 1 : -1 };
  return { x: slot, y: rect.y + rect.height, dx: 0, dy: inward ? -1 : 1 };
};

export const isSideways = (side: Side): boolean => side === 'left' || side === 'right';
const middle = (end: End, side: Side): number => (isSideways(side) ? middleY(end) : middleX(end));

type Choice = readonly [from: Side, to: Side, penalty: number];

/** Pairs of sides worth trying, best first by position alone. */
const choices = (a: End, b: End, relation: Relation): Choice[] => {
  if (relation !== 'apart') return inwardChoices(a, b, relation);
  const list: Choice[] = [];
  const [right, left] = [b.rect.x - a.rect.x - a.rect.width, a.rect.x - b.rect.x - b.rect.width];
  const [below, above] = [b.rect.y - a.rect.y - a.rect.height, a.rect.y - b.rect.y - b.rect.height];
  const [dx, dy] = [middleX(b) - middleX(a), middleY(b) - middleY(a)];
  const beside = Math.max(right, left) >= ROOM;
  if (right > 0) list.push(['right', 'left', right >= ROOM ? 0 : 20]);
  if (left > 0) list.push(['left', 'right', left >= ROOM ? 0 : 20]);
  if (below > 0) list.push(['bottom', 'top', beside ? 45 : 0]);
  if (above > 0) list.push(['top', 'bottom', beside ? 45 : 0]);
  const [ahead, back]: [Side, Side] = dx >= 0 ? ['right', 'left'] : ['left', 'right'];
  const [down, up]: [Side, Side] = dy >= 0 ? ['bottom', 'top'] : ['top', 'bottom'];
  if (Math.abs(dx) > a.rect.width / 2 + ROOM && Math.abs(dy) > b.rect.height / 2 + ROOM) list.push([ahead, up, 60]);
  if (Math.abs(dy) > a.rect.height / 2 + ROOM && Math.abs(dx) > b.rect.width / 2 + ROOM) list.push([down, back, 60]);
  list.push(['bottom', 'bottom', 70], ['top', 'top', 75], ['right', 'right', 90], ['left', 'left', 95]);
  return list;
};

const inwardChoices = (a: End, b: End, relation: Relation): Choice[] => {
  const [outer, inner] = relation === 'from-holds' ? [a.rect, b.rect] : [b.rect, a.rect];
  const gaps: Choice[] = [
    ['left', 'left', inner.x - outer.x],
    ['right', 'right', outer.x + outer.width - inner.x - inner.width],
    ['bottom', 'bottom', outer.y + outer.height - inner.y - inner.height + 30],
    ['top', 'top', inner.y - outer.y + 60],
  ];
  return gaps.sort((one, other) => one[2] - other[2]);
};

const NONE: readonly number[] = [];
const NOTHING: Said = {};
const ALL: readonly Side[] = ['right', 'left', 'bottom', 'top'];
/** Of a pair of sides that nobody would choose. */
const UNLIKELY = 100;

const sidesOf = (fixed: Side | undefined): readonly Side[] => (fixed === undefined ? ALL : [fixed]);

/** The choices that a fixed side leaves, and those that only it brings about. */
const allowed = (list: Choice[], { fromSide, toSide }: Said): readonly Choice[] => {
  if (fromSide === undefined && toSide === undefined) return list;
  const pairs = sidesOf(fromSide).flatMap((from) =>
    sidesOf(toSide).map((to): Choice => list.find(([one, other]) => one === from && other === to) ?? [from, to, UNLIKELY]),
  );
  return pairs.sort((one, other) => one[2] - other[2]);
};

/** The sides from which a line through points is shortest. */
const bentSides = (
  a: End,
  b: End,
  relation: Relation,
  around: Surroundings,
  { fromSide, toSide }: Said,
  bends: readonly Point[],
): Sides => {
  const [first, last] = [bends[0] ?? a.rect, bends.at(-1) ?? b.rect];
  const [froms, tos] = [sidesOf(fromSide), sidesOf(toSide)];
  const starts = froms.map((side) => portAt(a.rect, side, towards(a, side, first), relation === 'from-holds'));
  const ends = tos.map((side) => portAt(b.rect, side, towards(b, side, last), relation === 'to-holds'));
  const { start, end } = routeThrough(starts, bends, ends, around);
  return { from: froms[start] ?? 'right', to: tos[end] ?? 'left' };
};

/** Where along its side an end is met by a line from a point: straight across if that can be, else in its middle. */
export const towards = (end: End, side: Side, point: Point): number => {
  const [low, high] = slots(end, side);
  const wish = isSideways(side) ? point.y : point.x;
  return Math.round(wish >= low && wish <= high ? wish : middle(end, side));
};

export interface Choosing {
  readonly sides: Sides;
  /** Set where the first way that was tried was free: nothing beside it had a say. */
  readonly free: readonly number[] | undefined;
}

/** The pair of sides whose simplest way is cheapest, judged by what stands around (other lines are not known yet). */
export const chooseSides = (a: End, b: End, relation: Relation, around: Surroundings, said: Said = NOTHING): Choosing => {
  if (said.bends !== undefined && said.bends.length > 0)
    return { sides: bentSides(a, b, relation, around, said, said.bends), free: undefined };
  let best: Sides = { from: 'right', to: 'left' };
  let least = Number.POSITIVE_INFINITY;
  for (const [from, to, penalty] of allowed(choices(a, b, relation), said)) {
    if (penalty >= least) continue;
    const start = portAt(a.rect, from, facing(a, b, from, to), relation === 'from-holds');
    const end = portAt(b.rect, to, facing(b, a, to, from), relation === 'to-holds');
    let free = false;
    let tried: readonly number[] | undefined;
    const first = least === Number.POSITIVE_INFINITY;
    let only = first;
    eachCandidate(start, end, outerChannels(a.rect, b.rect), 1, (points) => {
      if (tried) only = false;
      tried = points;
      const cost = penalty + around.cost(points, least - penalty);
      if (cost >= least) return false;
      least = cost;
      best = { from, to };
      free = isFree(points, around);
      return free;
    });
    if (free && relation === 'apart') return { sides: best, free: only ? tried : undefined };
  }
  return { sides: best, free: undefined };
};

const isFree = (points: readonly number[], around: Surroundings): boolean => {
  let toll = 0;
  for (let i = 2; i < points.length; i += 2)
    toll += around.toll(points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0);
  return toll < 60;
};

/** Where along its side an end would like to be met: straight across from the other one if that can be, else its middle. */
export const facing = (end: End, other: End, side: Side, otherSide: Side): number => {
  const own = middle(end, side);
  if (isSideways(side) !== isSideways(otherSide)) return Math.round(own);
  const [low, high] = slots(end, side);
  const [otherLow, otherHigh] = slots(other, side);
  const [from, to] = [Math.max(low, otherLow), Math.min(high, otherHigh)];
  const theirs = middle(other, otherSide);
  if (from > to) return Math.round(end.frame ? Math.min(high, Math.max(low, theirs)) : own);
  const target = end.frame === other.frame ? (own + theirs) / 2 : end.frame ? theirs : own;
  return Math.round(Math.min(to, Math.max(from, target)));
};

/** The stretch of a side in which edges may end. */
export const slots = (end: End, side: Side): readonly [number, number] => {
  const { x, y, width, height } = end.rect;
  if (!isSideways(side)) return [x + 24, x + width - 24];
  return end.frame ? [y + 44, y + height - 20] : [y + 12, y + NODE.height - 12];
};

/** Coordinates of detours around both ends. */
export const outerChannels = (a: Rect, b: Rect): { x: readonly number[]; y: readonly number[] } => ({
  x: [...between(a.x, a.width, b.x, b.width), Math.max(a.x + a.width, b.x + b.width) + 24, Math.min(a.x, b.x) - 24],
  y: [...between(a.y, a.height, b.y, b.height), Math.max(a.y + a.height, b.y + b.height) + 24, Math.min(a.y, b.y) - 24],
});

const between = (a: number, aLength: number, b: number, bLength: number): readonly number[] => {
  if (b > a + aLength) return [Math.round((a + aLength + b) / 2)];
  if (a > b + bLength) return [Math.round((b + bLength + a) / 2)];
  return NONE;
};
