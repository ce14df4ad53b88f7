import type { Design } from '../design/design.ts';
import type { Port } from './candidates.ts';
import { inflate, overlaps, type Rect } from './geometry.ts';
import { boxOf } from './path.ts';
import type { Attached, Slots } from './ports.ts';
import { loopAround } from './route.ts';
import type { Relation, Said } from './sides.ts';

/** An edge whose sides are chosen, with all that decided them. */
export interface Draft extends Attached {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
  readonly said: Said;
  /** Nothing outside has a say in its way. */
  readonly area: Rect;
  /** What decided the sides: nothing outside these boxes had a say. */
  readonly sidesRead: readonly Rect[];
  /** Around the area and these boxes. */
  readonly reach: Rect;
}

/** An edge whose ends are fixed. */
export interface Plan {
  readonly draft: Draft;
  readonly start: Port;
  readonly end: Port;
  /** Straight ones are laid first. */
  readonly straight: boolean;
}

/** The way of one edge, with all that decided it. */
export interface Routed {
  /** Absent where an edge leads from a node to itself. */
  readonly plan: Plan | undefined;
  readonly points: readonly number[];
  /** Around the points. */
  readonly box: Rect;
  /** What decided the way: nothing outside these boxes had a say. */
  readonly read: readonly Rect[];
  /** Around these boxes. */
  readonly reach: Rect;
}

/** The ways of all edges. */
export interface Network {
  readonly design: Design;
  /** In the order of the design's edges. */
  readonly plans: readonly (Plan | undefined)[];
  readonly slots: Slots;
  /** A number for each node that ever had an edge in this network or the earlier ones that it was made from. */
  readonly numbers: Map<string, number>;
  /** In the order in which they were laid: a line keeps clear of earlier ones. */
  readonly routes: ReadonlyMap<string, Routed>;
  /** Where lines came or went since the previous network. */
  readonly changed: readonly Rect[];
}

/** The way of an edge from a node to itself. */
export const loop = (rect: Rect): Routed => {
  const points = loopAround(rect);
  const box = boxOf(points);
  return { plan: undefined, points, box, read: [], reach: box };
};

/** What an edge says of its own line, told from what else it says. Its bend points lie on whole px of a canvas that can be drawn. */
export const saidBy = ({ fromSide, toSide, bends }: Said): Said => {
  if (fromSide === undefined && toSide === undefined && (bends === undefined || bends.length === 0)) return NOTHING;
  const drawn = bends?.every(({ x, y }) => x === whole(x) && y === whole(y))
    ? bends
    : bends?.map(({ x, y }) => ({ x: whole(x), y: whole(y) }));
  return { fromSide, toSide, bends: drawn && drawn.length > 0 ? drawn : undefined };
};

const NOTHING: Said = {};
const FARTHEST = 1_000_000;
const whole = (value: number): number => Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value))) + 0;

export const sameSaid = (a: Said, b: Said): boolean => a.fromSide === b.fromSide && a.toSide === b.toSide && a.bends === b.bends;

/** The pieces of a line as boxes, with the room that decides whether they are free. */
export const pieces = (points: readonly number[]): Rect[] => {
  const list: Rect[] = [];
  for (let i = 2; i < points.length; i += 2) list.push(inflate(boxOf(points.slice(i - 2, i + 2)), 12));
  return list;
};

export const touchesAny = (boxes: readonly Rect[], areas: readonly Rect[]): boolean => {
  for (const area of areas) if (touches(boxes, area)) return true;
  return false;
};

export const samePoints = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

export const touches = (boxes: readonly Rect[], area: Rect): boolean => {
  for (const box of boxes) if (overlaps(box, area)) return true;
  return false;
};
