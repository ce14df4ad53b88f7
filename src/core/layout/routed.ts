import type { Port } from './candidates.ts';
import { inflate, overlaps, type Rect } from './geometry.ts';
import { boxOf } from './path.ts';
import { areaOf, loopAround } from './route.ts';
import { type End, portAt, type Relation, type Said, type Sides } from './sides.ts';

/** The way of one edge, with all that decided it. */
export interface Routed {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ends: readonly [End, End];
  readonly relation: Relation;
  readonly said: Said;
  readonly sides: Sides;
  readonly start: Port;
  readonly end: Port;
  readonly area: Rect;
  readonly points: readonly number[];
  /** Around the points. */
  readonly box: Rect;
  /** What decided the sides, and the way: nothing outside these boxes had a say. */
  readonly sidesRead: readonly Rect[];
  readonly read: readonly Rect[];
  /** Straight ones are laid first. */
  readonly straight: boolean;
}

/** The way of an edge from a node to itself. */
export const loop = (id: string, node: string, rect: Rect, frame: boolean): Routed => {
  const end = { rect, frame };
  const port = portAt(rect, 'right', rect.y + 28, false);
  return {
    id,
    from: node,
    to: node,
    ends: [end, end],
    relation: 'apart',
    said: {},
    sides: { from: 'right', to: 'top' },
    start: port,
    end: port,
    area: areaOf(rect, rect),
    points: loopAround(rect),
    box: boxOf(loopAround(rect)),
    sidesRead: [],
    read: [],
    straight: false,
  };
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
