import type { Point, Side } from './geometry.ts';
import { type End, facing, isSideways, middleX, middleY, type Sides, slots, towards } from './sides.ts';

/** Edges that share a side lie this far apart where there is room. */
const APART = 16;

export interface Attached {
  readonly from: number;
  readonly to: number;
  readonly ends: readonly [End, End];
  readonly sides: Sides;
  /** Points that the line runs through. */
  readonly bends: readonly Point[] | undefined;
}

/** Coordinates along the sides in which each edge starts and ends. */
export interface Slots {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

interface Pin {
  readonly edge: number;
  readonly start: boolean;
  readonly wish: number;
  readonly order: number;
}

/** Slots found earlier, for edges whose sides did not change; `touched` are the keys (see `sideKey`) that need a new look. */
export interface Earlier {
  readonly slots: Slots;
  readonly touched: ReadonlySet<number>;
}

/** A side of a node as one number. */
export const sideKey = (node: number, side: Side): number => node * 4 + SIDES[side];

/**
 * Spreads the edges along the sides that they share, in the order of where they lead, straight ones straight where that can be.
 * The answer is in the order of `edges`; `earlier` only saves time.
 */
export const spreadPorts = (edges: readonly (Attached | undefined)[], earlier?: Earlier): Slots => {
  const result = earlier?.slots ?? { from: new Float64Array(edges.length), to: new Float64Array(edges.length) };
  const wanted = earlier && withOtherEnds(edges, earlier.touched);
  const groups = new Map<number, Pin[]>();
  edges.forEach((edge, i) => {
    if (!edge) return;
    const [a, b] = edge.ends;
    const { from, to } = edge.sides;
    const [start, end] = [sideKey(edge.from, from), sideKey(edge.to, to)];
    const [first, last] = [edge.bends?.[0], edge.bends?.at(-1)];
    if (!wanted || wanted.has(start))
      add(
        groups,
        start,
        first ? bentPin(i, true, a, from, first) : { edge: i, start: true, wish: facing(a, b, from, to), order: lead(from, b) },
      );
    if (!wanted || wanted.has(end))
      add(groups, end, last ? bentPin(i, false, b, to, last) : { edge: i, start: false, wish: facing(b, a, to, from), order: lead(to, a) });
  });
  for (const pins of groups.values()) spreadGroup(pins, edges, result);
  straighten(edges, result, groups);
  return result;
};

/** An end whose line leads to a bend point and not to the other end. */
const bentPin = (edge: number, start: boolean, end: End, side: Side, point: Point): Pin => ({
  edge,
  start,
  wish: towards(end, side, point),
  order: isSideways(side) ? point.y : point.x,
});

/** The touched sides and those at the other end of their edges. */
const withOtherEnds = (edges: readonly (Attached | undefined)[], touched: ReadonlySet<number>): ReadonlySet<number> => {
  const all = new Set(touched);
  for (const edge of edges) {
    if (!edge) continue;
    const [start, end] = [sideKey(edge.from, edge.sides.from), sideKey(edge.to, edge.sides.to)];
    if (touched.has(start)) all.add(end);
    if (touched.has(end)) all.add(start);
  }
  return all;
};

const spreadGroup = (pins: Pin[], edges: readonly (Attached | undefined)[], result: Slots): void => {
  const [only] = pins;
  const edge = only && edges[only.edge];
  if (!edge) return;
  if (pins.length === 1) {
    (only.start ? result.from : result.to)[only.edge] = only.wish;
    return;
  }
  const [low, high] = only.start ? slots(edge.ends[0], edge.sides.from) : slots(edge.ends[1], edge.sides.to);
  pins.sort((one, other) => one.order - other.order || one.edge - other.edge);
  const spread = spreadOut(
    pins.map((pin) => pin.wish),
    low,
    high,
  );
  pins.forEach((pin, i) => {
    (pin.start ? result.from : result.to)[pin.edge] = spread[i] ?? pin.wish;
  });
};

const SIDES: Record<Side, number> = { left: 0, right: 1, top: 2, bottom: 3 };
const lead = (side: Side, other: End): number => (isSideways(side) ? middleY(other) : middleX(other));

const add = (groups: Map<number, Pin[]>, key: number, pin: Pin): void => {
  const group = groups.get(key);
  if (group) group.push(pin);
  else groups.set(key, [pin]);
};

/** Positions nearest to the wishes (given in order) that are apart and inside the range. */
const spreadOut = (wishes: readonly number[], low: number, high: number): readonly number[] => {
  const gap = Math.min(APART, (high - low) / Math.max(1, wishes.length - 1));
  // Least squares under "at least gap apart": pool neighbours that collide and move each pool to its mean.
  const pools: { sum: number; count: number }[] = [];
  wishes.forEach((wish, i) => {
    let pool = { sum: wish - i * gap, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const placed: number[] = [];
  const most = high - gap * (wishes.length - 1);
  for (const { sum, count } of pools) {
    const base = Math.max(low, Math.min(most, sum / count));
    for (let i = 0; i < count; i += 1) placed.push(Math.round(base + placed.length * gap));
  }
  return placed;
};

/** An end that has its side to itself moves across from the other end if that makes the edge straight. */
const straighten = (edges: readonly (Attached | undefined)[], at: Slots, groups: ReadonlyMap<number, readonly Pin[]>): void => {
  edges.forEach((edge, i) => {
    if (!edge || edge.bends || at.from[i] === at.to[i] || isSideways(edge.sides.from) !== isSideways(edge.sides.to)) return;
    const starting = groups.get(sideKey(edge.from, edge.sides.from));
    const ending = groups.get(sideKey(edge.to, edge.sides.to));
    if (starting?.length !== 1 && ending?.length !== 1) return;
    const [a, b] = edge.ends;
    const [fromLow, fromHigh] = slots(a, edge.sides.from);
    const [toLow, toHigh] = slots(b, edge.sides.to);
    const [start, end] = [at.from[i] ?? 0, at.to[i] ?? 0];
    if (starting?.length === 1 && end >= fromLow && end <= fromHigh) at.from[i] = end;
    else if (ending?.length === 1 && start >= toLow && start <= toHigh) at.to[i] = start;
  });
};
