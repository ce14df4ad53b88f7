import type { Design } from '../design/design.ts';
import type { Port } from './candidates.ts';
import { inflate, overlaps, type Rect, sameRect } from './geometry.ts';
import { LineIndex } from './line-index.ts';
import { borderLines, type Obstacles, surround } from './obstacles.ts';
import { boxOf } from './path.ts';
import { type Attached, type Earlier, sideKey, spreadPorts } from './ports.ts';
import { areaOf, findRoute, loopAround } from './route.ts';
import { chooseSides, type End, isSideways, portAt, type Relation, type Sides } from './sides.ts';
import { Surroundings } from './surroundings.ts';
import { isInside, type Tree } from './tree.ts';

/** The way of one edge, with all that decided it. */
export interface Routed {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ends: readonly [End, End];
  readonly relation: Relation;
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

export interface Network {
  readonly design: Design;
  /** In the order in which they were laid: a line keeps clear of earlier ones. */
  readonly routes: ReadonlyMap<string, Routed>;
  /** Where lines came or went since the previous network. */
  readonly changed: readonly Rect[];
}

/** Edges over a larger area than this (px²) do not mind whom they cross. */
const CROSSING_AREA = 3_000_000;

const scratch = new Surroundings();

/**
 * Ways for all edges whose ends exist. `previous` and `changed` (what moved since) only save time: the answer is the same without.
 */
export const routeAll = (design: Design, tree: Tree, placed: ReadonlyMap<string, Rect>, obstacles: Obstacles, previous?: Network, changed: readonly Rect[] = []): Network => {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const endOf = (id: string, was: End | undefined): End | undefined => {
    const rect = placed.get(id);
    if (!rect) return undefined;
    const frame = tree.containers.has(id);
    return was && was.frame === frame && sameRect(was.rect, rect) ? was : { rect, frame };
  };

  const drafts: (Draft | undefined)[] = design.edges.map(({ id, from, to }) => {
    const was = previous?.routes.get(id);
    const same = was && was.from === from && was.to === to;
    const a = endOf(from, same ? was.ends[0] : undefined);
    const b = endOf(to, same ? was.ends[1] : undefined);
    if (!a || !b || from === to) return undefined;
    const [fromNumber, toNumber] = [numberOf(from), numberOf(to)];
    if (same && a === was.ends[0] && b === was.ends[1] && !touchesAny(changed, was.sidesRead)) {
      return { id, from: fromNumber, to: toNumber, ends: was.ends, sides: was.sides, relation: was.relation, area: was.area, sidesRead: was.sidesRead, was, fromId: from, toId: to };
    }
    const relation = isInside(tree, to, from) ? 'from-holds' : isInside(tree, from, to) ? 'to-holds' : 'apart';
    const area = areaOf(a.rect, b.rect);
    surround(obstacles, tree, from, to, area, scratch);
    const { sides, free } = chooseSides(a, b, relation, scratch);
    return { id, from: fromNumber, to: toNumber, ends: [a, b], sides, relation, area, sidesRead: free ? pieces(free) : [area], was: undefined, fromId: from, toId: to };
  });
  const slots = spreadPorts(drafts, earlierSlots(design, drafts, numberOf, previous));

  const planned: Plan[] = [];
  drafts.forEach((draft, i) => {
    if (!draft) return;
    const { ends, sides, relation, was } = draft;
    const [from, to] = [slots.from[i] ?? 0, slots.to[i] ?? 0];
    if (was && slotOf(was.start, sides.from) === from && slotOf(was.end, sides.to) === to) planned.push({ draft, start: was.start, end: was.end, kept: true, straight: was.straight });
    else {
      const start = portAt(ends[0].rect, sides.from, from, relation === 'from-holds');
      const end = portAt(ends[1].rect, sides.to, to, relation === 'to-holds');
      planned.push({ draft, start, end, kept: false, straight: isStraight(start, end) });
    }
  });
  const ordered = [...planned.filter((plan) => plan.straight), ...planned.filter((plan) => !plan.straight)];
  return lay(design, tree, placed, obstacles, ordered, previous, changed);
};

/** The slots of the previous network, if its edges are the same ones in the same order. */
const earlierSlots = (design: Design, drafts: readonly (Draft | undefined)[], numberOf: (id: string) => number, previous: Network | undefined): Earlier | undefined => {
  if (!previous || previous.design.edges !== design.edges) return undefined;
  const slots = { from: new Float64Array(drafts.length), to: new Float64Array(drafts.length) };
  const touched = new Set<number>();
  design.edges.forEach(({ id }, i) => {
    const draft = drafts[i];
    if (draft?.was) {
      slots.from[i] = slotOf(draft.was.start, draft.sides.from);
      slots.to[i] = slotOf(draft.was.end, draft.sides.to);
      return;
    }
    const routed = previous.routes.get(id);
    if (draft) touched.add(sideKey(draft.from, draft.sides.from)).add(sideKey(draft.to, draft.sides.to));
    if (routed) touched.add(sideKey(numberOf(routed.from), routed.sides.from)).add(sideKey(numberOf(routed.to), routed.sides.to));
  });
  return { slots, touched };
};

interface Draft extends Attached {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
  readonly area: Rect;
  readonly sidesRead: readonly Rect[];
  /** Set where nothing that chose the sides has changed. */
  readonly was: Routed | undefined;
}

interface Plan {
  readonly draft: Draft;
  readonly start: Port;
  readonly end: Port;
  readonly kept: boolean;
  readonly straight: boolean;
}

const slotOf = (port: Port, side: Sides['from']): number => (isSideways(side) ? port.y : port.x);
const isStraight = (start: Port, end: Port): boolean => start.dx === -end.dx && start.dy === -end.dy && (start.dx === 0 ? start.x === end.x : start.y === end.y);

/** Lays line after line, each clear of those before it where it can be. */
const lay = (design: Design, tree: Tree, placed: ReadonlyMap<string, Rect>, obstacles: Obstacles, plans: readonly Plan[], previous: Network | undefined, changed: readonly Rect[]): Network => {
  const routes = new Map<string, Routed>();
  const dirty: Rect[] = [...changed];
  for (const routed of outOfOrder(plans, previous)) dirty.push(...pieces(routed.points));
  const boxes = new Float64Array(plans.length * 4);
  const laid: Routed[] = [];
  const index = new LineIndex();
  for (const border of borderLines(obstacles)) index.add(border);
  for (const { draft, start, end, kept, straight } of plans) {
    const { id, ends, area, was } = draft;
    let routed = kept && was && !touchesAny(dirty, was.read) ? was : undefined;
    if (!routed) {
      surround(obstacles, tree, draft.fromId, draft.toId, area, scratch, index);
      if (area.width * area.height <= CROSSING_AREA) addEarlier(laid, boxes, area);
      const { points, first } = findRoute(start, end, ends[0].rect, ends[1].rect, scratch, area);
      const old = previous?.routes.get(id);
      const same = old !== undefined && samePoints(old.points, points);
      routed = { id, from: draft.fromId, to: draft.toId, ends, relation: draft.relation, sides: draft.sides, start, end, area, points: same ? old.points : points, box: same ? old.box : boxOf(points), sidesRead: draft.sidesRead, read: first ? pieces(points) : [area], straight };
      if (!same) dirty.push(...pieces(points), ...(old ? pieces(old.points) : []));
    }
    const { box } = routed;
    const at = laid.length * 4;
    boxes[at] = box.x;
    boxes[at + 1] = box.y;
    boxes[at + 2] = box.x + box.width;
    boxes[at + 3] = box.y + box.height;
    laid.push(routed);
    index.add(routed.points);
    routes.set(id, routed);
  }
  for (const edge of design.edges) {
    const rect = edge.from === edge.to ? placed.get(edge.from) : undefined;
    if (rect) routes.set(edge.id, loop(edge.id, edge.from, rect, tree.containers.has(edge.from)));
  }
  return { design, routes, changed: dirty.slice(changed.length) };
};

const addEarlier = (laid: readonly Routed[], boxes: Float64Array, { x, y, width, height }: Rect): void => {
  for (let i = 0, at = 0; i < laid.length; i += 1, at += 4) {
    if ((boxes[at] ?? 0) > x + width || (boxes[at + 2] ?? 0) < x || (boxes[at + 1] ?? 0) > y + height || (boxes[at + 3] ?? 0) < y) continue;
    const earlier = laid[i];
    if (earlier) scratch.addLine(earlier.points);
  }
};

/** Earlier routes that are gone, or that now come at another place in the order. */
const outOfOrder = (plans: readonly Plan[], previous: Network | undefined): readonly Routed[] => {
  if (!previous) return [];
  const ranks = new Map<string, number>();
  for (const id of previous.routes.keys()) ranks.set(id, ranks.size);
  const result: Routed[] = [];
  const rest = new Set(previous.routes.keys());
  let highest = -1;
  for (const { draft, straight } of plans) {
    const rank = ranks.get(draft.id);
    rest.delete(draft.id);
    const routed = previous.routes.get(draft.id);
    if (rank === undefined || !routed) continue;
    if (routed.straight !== straight || rank < highest) result.push(routed);
    else highest = rank;
  }
  for (const id of rest) {
    const routed = previous.routes.get(id);
    if (routed) result.push(routed);
  }
  return result;
};

const loop = (id: string, node: string, rect: Rect, frame: boolean): Routed => {
  const end = { rect, frame };
  const port = portAt(rect, 'right', rect.y + 28, false);
  return { id, from: node, to: node, ends: [end, end], relation: 'apart', sides: { from: 'right', to: 'top' }, start: port, end: port, area: areaOf(rect, rect), points: loopAround(rect), box: boxOf(loopAround(rect)), sidesRead: [], read: [], straight: false };
};

/** The pieces of a line as boxes, with the room that decides whether they are free. */
export const pieces = (points: readonly number[]): Rect[] => {
  const list: Rect[] = [];
  for (let i = 2; i < points.length; i += 2) list.push(inflate(boxOf(points.slice(i - 2, i + 2)), 12));
  return list;
};

const touchesAny = (boxes: readonly Rect[], areas: readonly Rect[]): boolean => {
  for (const area of areas) if (touches(boxes, area)) return true;
  return false;
};

const samePoints = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

export const touches = (boxes: readonly Rect[], area: Rect): boolean => {
  for (const box of boxes) if (overlaps(box, area)) return true;
  return false;
};
