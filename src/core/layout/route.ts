import { eachCandidate, type Port } from './candidates.ts';
import { inflate, type Rect } from './geometry.ts';
import { searchRoute } from './search.ts';
import { chooseSides, type End, facing, outerChannels, portAt, type Relation } from './sides.ts';
import { PRICE, Surroundings } from './surroundings.ts';

/** How far beyond its two ends a route may look and go. */
export const REACH = 96;
const LANES = 5;
const SOME = 6;

/** The area that decides a route: whatever lies outside has no say in it. */
export const areaOf = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return inflate({ x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y }, REACH);
};

/** The cheapest way between two ports through what stands around; corners as x, y, x, y, … */
export const findRoute = (start: Port, end: Port, a: Rect, b: Rect, around: Surroundings, area: Rect): readonly number[] => {
  let best: readonly number[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  const shortest = Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
  const outer = outerChannels(a, b);
  const try_ = (points: readonly number[]): boolean => {
    const cost = around.cost(points, least);
    if (cost < least) {
      least = cost;
      best = points;
    }
    return least <= shortest + 61; // free, with two bends at most: no other shape can be better
  };
  eachCandidate(start, end, outer, LANES, try_);
  if (least > shortest + 300) {
    const along = (start.dx !== 0 ? start.y + end.y : start.x + end.x) / 2;
    const near = (list: readonly number[], from: number, to: number): number[] =>
      list.filter((at) => at > from && at < to).sort((one, other) => Math.abs(one - along) - Math.abs(other - along)).slice(0, SOME);
    eachCandidate(start, end, { x: near(around.beside('x', 18), area.x, area.x + area.width), y: near(around.beside('y', 18), area.y, area.y + area.height) }, 2, try_);
  }
  if (least >= PRICE.card) {
    const found = searchRoute(start, end, around, area);
    if (found && around.cost(found, least) < least) best = found;
  }
  return best ?? [start.x, start.y, end.x, end.y];
};

export interface RouteOptions {
  /** Cards to go around. */
  readonly obstacles?: readonly Rect[];
  readonly relation?: Relation;
  readonly fromFrame?: boolean;
  readonly toFrame?: boolean;
}

const scratch = new Surroundings();

/**
 * One edge by itself, for while something is dragged: sides by position, ports in the middle, a few obstacles at most.
 * Corners as x, y, x, y, …; the last one lies on the border of `to`.
 */
export const routeEdge = (from: Rect, to: Rect, options: RouteOptions = {}): readonly number[] => {
  const { obstacles = [], relation = 'apart' } = options;
  const [a, b]: [End, End] = [
    { rect: from, frame: options.fromFrame ?? false },
    { rect: to, frame: options.toFrame ?? false },
  ];
  scratch.clear();
  if (relation === 'apart') for (const rect of [from, to]) scratch.addBox(inflate(rect, -1), PRICE.card, 0);
  for (const rect of obstacles) scratch.addBox(rect, PRICE.card, 10);
  const sides = chooseSides(a, b, relation, scratch);
  const start = portAt(from, sides.from, facing(a, b, sides.from, sides.to), relation === 'from-holds');
  const end = portAt(to, sides.to, facing(b, a, sides.to, sides.from), relation === 'to-holds');
  return findRoute(start, end, from, to, scratch, areaOf(from, to));
};

/** An edge from a node to itself: out on the right, over the top and in. */
export const loopAround = ({ x, y, width }: Rect): readonly number[] => {
  const [middle, right, slot] = [x + Math.round(width / 2), x + width, y + 28];
  return [right, slot, right + 24, slot, right + 24, y - 24, middle, y - 24, middle, y];
};
