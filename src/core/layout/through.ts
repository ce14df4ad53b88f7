import type { Port } from './candidates.ts';
import { STUB } from './candidates.ts';
import type { Point } from './geometry.ts';
import { simplified } from './path.ts';
import type { Surroundings } from './surroundings.ts';

/** How far out a line goes where it has to turn beside a node or a bend point. */
const OUT = 24;
const BEND = 30;

/** Where a line has got to and in which direction it goes on. `stub`: how far it has to go on before it may turn. */
interface Head extends Port {
  readonly stub: number;
  readonly cost: number;
  /** All corners so far, this place last. */
  readonly points: readonly number[];
  readonly start: number;
}

export interface Through {
  /** Corners as x, y, x, y, … */
  readonly points: readonly number[];
  /** Which of the starts and ends were taken. */
  readonly start: number;
  readonly end: number;
}

const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * The cheapest orthogonal line from one of some ports through points, in their order, to another one of some ports. Between two
 * points it has as few corners as can be; of ways that are alike it takes the one that runs through least.
 */
export const routeThrough = (starts: readonly Port[], through: readonly Point[], ends: readonly Port[], around: Surroundings): Through => {
  let heads: readonly Head[] = starts.map((port, start) => ({ ...port, stub: STUB, cost: 0, points: [port.x, port.y], start }));
  for (const { x, y } of through) {
    const arrived = DIRECTIONS.flatMap(([dx, dy]) => best(heads, { x, y, dx, dy }, 0, around) ?? []);
    heads = DIRECTIONS.flatMap(([dx, dy]) => {
      let least: Head | undefined;
      for (const head of arrived) {
        if (head.dx === -dx && head.dy === -dy) continue;
        const cost = head.cost + (head.dx === dx ? 0 : BEND);
        if (!least || cost < least.cost) least = { ...head, dx, dy, cost };
      }
      return least ?? [];
    });
  }
  let found: { readonly head: Head; readonly end: number } | undefined;
  for (const [end, port] of ends.entries()) {
    const head = best(heads, opposite(port), STUB, around);
    if (head && (!found || head.cost < found.head.cost)) found = { head, end };
  }
  return { points: simplified(found?.head.points ?? []), start: found?.head.start ?? 0, end: found?.end ?? 0 };
};

const opposite = ({ x, y, dx, dy }: Port): Port => ({ x, y, dx: turned(dx), dy: turned(dy) });
const turned = (step: Port['dx']): Port['dx'] => (step === 0 ? 0 : step === 1 ? -1 : 1);

/** The cheapest way to arrive at a place in a direction; undefined where no head can. */
const best = (heads: readonly Head[], to: Port, stub: number, around: Surroundings): Head | undefined => {
  let least: Head | undefined;
  for (const head of heads)
    for (const corners of legs(head, to, stub)) {
      const leg = [head.x, head.y, ...corners, to.x, to.y];
      const limit = (least?.cost ?? Number.POSITIVE_INFINITY) - head.cost;
      const cost = around.cost(leg, limit);
      if (cost < limit) least = { ...to, stub: 0, cost: head.cost + cost, points: [...head.points, ...leg.slice(2)], start: head.start };
    }
  return least;
};

/** Corners of the ways from a head to a place, simple ones first. Counted from the head: u ahead, v to its right. */
const legs = (head: Head, to: Port, stub: number): readonly (readonly number[])[] => {
  const [ax, ay] = [head.dx, head.dy];
  const u = (to.x - head.x) * ax + (to.y - head.y) * ay;
  const v = (to.y - head.y) * ax - (to.x - head.x) * ay;
  const [along, across] = [to.dx * ax + to.dy * ay, to.dy * ax - to.dx * ay];
  const ways =
    along === 1 ? onwards(u, v, head.stub, stub) : along === -1 ? backwards(u, v, head.stub, stub) : aside(u, v, across, head.stub, stub);
  return ways.map((way) => {
    const corners: number[] = [];
    for (let i = 0; i < way.length; i += 2) {
      const [ahead, right] = [way[i] ?? 0, way[i + 1] ?? 0];
      corners.push(head.x + ahead * ax - right * ay, head.y + ahead * ay + right * ax);
    }
    return corners;
  });
};

/** Arriving in the direction in which it left: straight, with a step near a node or half way, or around in an S. */
const onwards = (u: number, v: number, stub: number, endStub: number): readonly (readonly number[])[] => {
  if (v === 0 && u >= Math.max(stub, endStub)) return [[]];
  const steps = [stub > 0 ? OUT : undefined, endStub > 0 ? u - OUT : undefined, Math.round(u / 2), stub, u - endStub];
  const ways = v === 0 ? [] : steps.flatMap((at) => (at !== undefined && at >= stub && at <= u - endStub ? [[at, 0, at, v]] : []));
  const lanes = Math.abs(v) >= 2 * OUT ? [Math.round(v / 2)] : [Math.max(0, v) + OUT, Math.min(0, v) - OUT];
  return [...ways, ...lanes.map((lane) => [OUT, 0, OUT, lane, u - OUT, lane, u - OUT, v])];
};

/** Arriving against the direction in which it left. */
const backwards = (u: number, v: number, stub: number, endStub: number): readonly (readonly number[])[] => {
  const out = Math.max(0, u) + (stub + endStub > 0 ? OUT : 0);
  if (v !== 0) return [[out, 0, out, v]];
  return [-OUT, OUT].map((lane) => [OUT, 0, OUT, lane, u + OUT, lane, u + OUT, v]);
};

/** Arriving across the direction in which it left: an L where there is room for it, else with a step. */
const aside = (u: number, v: number, across: number, stub: number, endStub: number): readonly (readonly number[])[] => {
  if (u >= stub && v * across >= endStub) return [[u, 0]];
  const out = u === OUT ? OUT + 12 : OUT;
  const lane = v - across * OUT;
  return [[out, 0, out, lane, u, lane]];
};
