import { type Port, STUB } from './candidates.ts';
import type { Rect } from './geometry.ts';
import { simplified } from './path.ts';
import type { Surroundings } from './surroundings.ts';
import { TollGrid } from './toll-grid.ts';

/** Lines each way that are looked at: of more, those nearest to the ends. */
const MOST_LINES = 48;
const BEND = 30;
const MOST = MOST_LINES * MOST_LINES * 2;

const cost = new Float64Array(MOST);
const from = new Int32Array(MOST);
const closed = new Uint8Array(MOST);
const heap: number[] = [];
const rank: number[] = [];
const tolls = new TollGrid(MOST_LINES * MOST_LINES);

/**
 * The cheapest orthogonal way between two ports along lines beside the obstacles in `area`, for where no simple shape is free.
 * `undefined` where there is none for less than `limit`.
 */
export const searchRoute = (start: Port, end: Port, around: Surroundings, area: Rect, limit: number): number[] | undefined => {
  const s = { x: start.x + start.dx * STUB, y: start.y + start.dy * STUB };
  const e = { x: end.x + end.dx * STUB, y: end.y + end.dy * STUB };
  const middle = { x: Math.round((s.x + e.x) / 2), y: Math.round((s.y + e.y) / 2) };
  const xs = lines([s.x, e.x, middle.x], around.beside('x', STUB), area.x, area.x + area.width);
  const ys = lines([s.y, e.y, middle.y], around.beside('y', STUB), area.y, area.y + area.height);
  tolls.fill(xs, ys, around);
  const ends = { sx: xs.indexOf(s.x), sy: ys.indexOf(s.y), ex: xs.indexOf(e.x), ey: ys.indexOf(e.y) };
  if (!tolls.leads(ends.sy * xs.length + ends.sx, ends.ey * xs.length + ends.ex)) return undefined;
  const found = walk(xs, ys, { ...ends, startFlat: start.dx !== 0, endFlat: end.dx !== 0 }, around, limit);
  return found && simplified([start.x, start.y, ...found, end.x, end.y]);
};

const lines = (own: readonly number[], others: readonly number[], from: number, to: number): number[] => {
  const all = [...new Set([...own, ...others.filter((at) => at >= from && at <= to)])];
  if (all.length > MOST_LINES) {
    const way = (at: number): number => Math.min(...own.map((one) => Math.abs(one - at)));
    all.sort((a, b) => way(a) - way(b) || a - b);
    all.length = MOST_LINES;
  }
  return all.sort((a, b) => a - b);
};

/** Numbers of the lines on which a way begins and ends, and whether it does so sideways. */
interface Ends {
  readonly sx: number;
  readonly sy: number;
  readonly ex: number;
  readonly ey: number;
  readonly startFlat: boolean;
  readonly endFlat: boolean;
}

/** A* over the crossings of the lines; a state is a crossing and whether it was reached sideways. */
const walk = (
  xs: readonly number[],
  ys: readonly number[],
  { sx, sy, ex, ey, startFlat, endFlat }: Ends,
  around: Surroundings,
  limit: number,
): number[] | undefined => {
  const width = xs.length;
  const states = width * ys.length * 2;
  cost.fill(Number.POSITIVE_INFINITY, 0, states);
  closed.fill(0, 0, states);
  heap.length = 0;
  rank.length = 0;
  const X = (i: number): number => xs[i] ?? 0;
  const Y = (i: number): number => ys[i] ?? 0;
  const guess = (i: number, j: number): number => Math.abs(X(i) - X(ex)) + Math.abs(Y(j) - Y(ey));
  const first = (sy * width + sx) * 2 + (startFlat ? 1 : 0);
  cost[first] = 0;
  from[first] = -1;
  push(first, guess(sx, sy));
  const goal = ey * width + ex;
  for (let state = pop(); state !== undefined; state = pop()) {
    if (closed[state] === 1) continue;
    closed[state] = 1;
    const cell = state >> 1;
    const flat = (state & 1) === 1;
    const [i, j] = [cell % width, Math.floor(cell / width)];
    if (cell === goal && flat === endFlat) return trace(state, width, xs, ys);
    const so = cost[state] ?? 0;
    if (cell === goal) relax(state ^ 1, state, so + BEND, so + BEND);
    for (const [di, dj] of STEPS) {
      const [ni, nj] = [i + di, j + dj];
      if (ni < 0 || nj < 0 || ni >= width || nj >= ys.length) continue;
      const nowFlat = dj === 0;
      const next = (nj * width + ni) * 2 + (nowFlat ? 1 : 0);
      const [li, lj] = [Math.min(i, ni), Math.min(j, nj)];
      const length = Math.abs(X(ni) - X(i)) + Math.abs(Y(nj) - Y(j));
      const least = so + length + (nowFlat === flat ? 0 : BEND) + (nowFlat ? tolls.right(li, lj) : tolls.down(li, lj));
      const rest = guess(ni, nj);
      if (closed[next] === 1 || least >= (cost[next] ?? 0) || least + rest >= limit) continue;
      const total = least + around.along(X(li), Y(lj), X(Math.max(i, ni)), Y(Math.max(j, nj)));
      if (total + rest < limit) relax(next, state, total, total + rest);
    }
  }
  return undefined;
};

const STEPS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

const relax = (state: number, by: number, total: number, estimate: number): void => {
  if (closed[state] === 1 || total >= (cost[state] ?? 0)) return;
  cost[state] = total;
  from[state] = by;
  push(state, estimate);
};

const trace = (last: number, width: number, xs: readonly number[], ys: readonly number[]): number[] => {
  const points: number[] = [];
  for (let state = last; state >= 0; state = from[state] ?? -1)
    points.unshift(xs[(state >> 1) % width] ?? 0, ys[Math.floor((state >> 1) / width)] ?? 0);
  return points;
};

const push = (state: number, estimate: number): void => {
  let at = heap.length;
  heap.push(state);
  rank.push(estimate);
  while (at > 0) {
    const up = (at - 1) >> 1;
    if ((rank[up] ?? 0) <= estimate) break;
    swap(at, up);
    at = up;
  }
};

const pop = (): number | undefined => {
  const top = heap[0];
  const state = heap.pop();
  const estimate = rank.pop();
  if (state === undefined || estimate === undefined || heap.length === 0) return top;
  heap[0] = state;
  rank[0] = estimate;
  let at = 0;
  for (;;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && (rank[child] ?? 0) < (rank[least] ?? 0)) least = child;
    if (least === at) return top;
    swap(at, least);
    at = least;
  }
};

const swap = (a: number, b: number): void => {
  const [ha, ra] = [heap[a] ?? 0, rank[a] ?? 0];
  heap[a] = heap[b] ?? 0;
  rank[a] = rank[b] ?? 0;
  heap[b] = ha;
  rank[b] = ra;
};
