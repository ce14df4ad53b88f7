import { eachCandidate, type Port } from './candidates.ts';
import { inflate, type Point, type Rect, union } from './geometry.ts';
import { searchRoute } from './search.ts';
import { chooseSides, type End, facing, outerChannels, portAt, type Relation, type Said, towards } from './sides.ts';
import { PRICE, Surroundings } from './surroundings.ts';
import { routeThrough } from './through.ts';

/** How far beyond its two ends a route may look and go. */
const REACH = 96;
const LANES = 5;
/** Detours that are tried, and how far out and beside they run. */
const SOME = 3;
const TRIES = 40;
const OUT = 24;
const BESIDE = 18;

/** The area that decides a route: whatever lies outside has no say in it. */
export const areaOf = (a: Rect, b: Rect, bends?: readonly Point[]): Rect => {
  const both = union(a, b);
  return inflate(bends ? bends.reduce<Rect>((area, { x, y }) => union(area, { x, y, width: 0, height: 0 }), both) : both, REACH);
};

export interface Found {
  /** Corners as x, y, x, y, … */
  readonly points: readonly number[];
  /** Whether the first way that was tried was free: nothing beside it had a say. */
  readonly first: boolean;
}

/** The cheapest way between two ports through what stands around. */
export const findRoute = (start: Port, end: Port, a: Rect, b: Rect, around: Surroundings, area: Rect): Found => {
  let best: readonly number[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  const shortest = Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
  const outer = outerChannels(a, b);
  let tried = 0;
  const attempt = (points: readonly number[]): boolean => {
    tried += 1;
    const cost = around.cost(points, least);
    if (cost < least) {
      least = cost;
      best = points;
    }
    return least <= shortest + 61; // free, with two bends at most: no other shape can be better
  };
  eachCandidate(start, end, outer, LANES, attempt);
  if (least > shortest + 300) {
    const channels = freeChannels(start, end, around, area);
    eachCandidate(start, end, { x: channels, y: channels }, 2, attempt);
  }
  if (least >= shortest + PRICE.card) {
    const found = searchRoute(start, end, around, area, least);
    if (found && around.cost(found, least) < least) best = found;
  }
  return { points: best ?? [start.x, start.y, end.x, end.y], first: tried === 1 };
};

/** Coordinates beside the obstacles, near the straight way, along which nothing stands between the two ends. */
const freeChannels = (start: Port, end: Port, around: Surroundings, area: Rect): number[] => {
  const flat = start.dx !== 0;
  const straight = (flat ? start.y + end.y : start.x + end.x) / 2;
  const [low, high] = flat ? [area.y, area.y + area.height] : [area.x, area.x + area.width];
  const [from, to] = flat ? [start.x + start.dx * OUT, end.x + end.dx * OUT] : [start.y + start.dy * OUT, end.y + end.dy * OUT];
  const near = around.beside(flat ? 'y' : 'x', BESIDE).filter((at) => at > low && at < high);
  near.sort((one, other) => Math.abs(one - straight) - Math.abs(other - straight));
  const free: number[] = [];
  for (let i = 0; i < near.length && i < TRIES && free.length < SOME; i += 1) {
    const at = near[i] ?? 0;
    if ((flat ? around.toll(from, at, to, at) : around.toll(at, from, at, to)) < 100) free.push(at);
  }
  return free;
};

interface RouteOptions {
  /** Cards to go around. */
  readonly obstacles?: readonly Rect[];
  readonly relation?: Relation;
  readonly fromFrame?: boolean;
  readonly toFrame?: boolean;
  readonly said?: Said;
}

const scratch = new Surroundings();

/**
 * One edge by itself, for while something is dragged: sides by position, ports in the middle, a few obstacles at most.
 * Corners as x, y, x, y, …; the last one lies on the border of `to`.
 */
export const routeEdge = (from: Rect, to: Rect, options: RouteOptions = {}): readonly number[] => {
  const { obstacles = [], relation = 'apart', said = {} } = options;
  const [a, b]: [End, End] = [
    { rect: from, frame: options.fromFrame ?? false },
    { rect: to, frame: options.toFrame ?? false },
  ];
  scratch.clear();
  if (relation === 'apart') for (const rect of [from, to]) scratch.addRect(rect, PRICE.card, 0, 1);
  for (const rect of obstacles) scratch.addRect(rect, PRICE.card, 10);
  const { sides } = chooseSides(a, b, relation, scratch, said);
  const [first, last] = [said.bends?.[0], said.bends?.at(-1)];
  const startAt = first ? towards(a, sides.from, first) : facing(a, b, sides.from, sides.to);
  const endAt = last ? towards(b, sides.to, last) : facing(b, a, sides.to, sides.from);
  const start = portAt(from, sides.from, startAt, relation === 'from-holds');
  const end = portAt(to, sides.to, endAt, relation === 'to-holds');
  if (said.bends && first) return routeThrough([start], said.bends, [end], scratch).points;
  return findRoute(start, end, from, to, scratch, areaOf(from, to)).points;
};

/** An edge from a node to itself: out on the right, over the top and in. */
export const loopAround = ({ x, y, width }: Rect): readonly number[] => {
  const [middle, right, slot] = [x + Math.round(width / 2), x + width, y + 28];
  return [right, slot, right + 24, slot, right + 24, y - 24, middle, y - 24, middle, y];
};
