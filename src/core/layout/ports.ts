import type { Side } from './geometry.ts';
import { type End, facing, isSideways, middleX, middleY, type Sides, slots } from './sides.ts';

/** Edges that share a side lie this far apart where there is room. */
const APART = 16;

export interface Attached {
  readonly from: number;
  readonly to: number;
  readonly ends: readonly [End, End];
  readonly sides: Sides;
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

/**
 * Spreads the edges along the sides that they share, in the order of where they lead, straight ones straight where that can be.
 * `from` and `to` are numbers of nodes; the answer is in the order of `edges`.
 */
export const spreadPorts = (edges: readonly (Attached | undefined)[]): Slots => {
  const result = { from: new Float64Array(edges.length), to: new Float64Array(edges.length) };
  const groups = new Map<number, Pin[]>();
  edges.forEach((edge, i) => {
    if (!edge) return;
    const [a, b] = edge.ends;
    add(groups, edge.from * 4 + SIDES[edge.sides.from], { edge: i, start: true, wish: facing(a, b, edge.sides.from, edge.sides.to), order: lead(edge.sides.from, b) });
    add(groups, edge.to * 4 + SIDES[edge.sides.to], { edge: i, start: false, wish: facing(b, a, edge.sides.to, edge.sides.from), order: lead(edge.sides.to, a) });
  });
  for (const pins of groups.values()) {
    const [only] = pins;
    if (!only) continue;
    if (pins.length === 1) {
      (only.start ? result.from : result.to)[only.edge] = only.wish;
      continue;
    }
    const edge = edges[only.edge];
    if (!edge) continue;
    const [low, high] = only.start ? slots(edge.ends[0], edge.sides.from) : slots(edge.ends[1], edge.sides.to);
    pins.sort((one, other) => one.order - other.order || one.edge - other.edge);
    const spread = spreadOut(pins.map((pin) => pin.wish), low, high);
    pins.forEach((pin, i) => {
      (pin.start ? result.from : result.to)[pin.edge] = spread[i] ?? pin.wish;
    });
  }
  straighten(edges, result, groups);
  return result;
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
const straighten = (edges: readonly (Attached | undefined)[], at: { from: Float64Array; to: Float64Array }, groups: ReadonlyMap<number, readonly Pin[]>): void => {
  edges.forEach((edge, i) => {
    if (!edge || isSideways(edge.sides.from) !== isSideways(edge.sides.to) || at.from[i] === at.to[i]) return;
    const [a, b] = edge.ends;
    const [fromLow, fromHigh] = slots(a, edge.sides.from);
    const [toLow, toHigh] = slots(b, edge.sides.to);
    const [start, end] = [at.from[i] ?? 0, at.to[i] ?? 0];
    if (groups.get(edge.from * 4 + SIDES[edge.sides.from])?.length === 1 && end >= fromLow && end <= fromHigh) at.from[i] = end;
    else if (groups.get(edge.to * 4 + SIDES[edge.sides.to])?.length === 1 && start >= toLow && start <= toHigh) at.to[i] = start;
  });
};
