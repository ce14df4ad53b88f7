import type { Design } from '../design/design.ts';
import type { Port } from './candidates.ts';
import type { Rect } from './geometry.ts';
import { LineIndex } from './line-index.ts';
import { borderLines, type Obstacles, surround } from './obstacles.ts';
import { boxOf } from './path.ts';
import type { Attached } from './ports.ts';
import { findRoute } from './route.ts';
import { loop, pieces, type Routed, samePoints, touchesAny } from './routed.ts';
import type { Relation, Said } from './sides.ts';
import { Surroundings } from './surroundings.ts';
import { routeThrough } from './through.ts';
import type { Tree } from './tree.ts';

export interface Network {
  readonly design: Design;
  /** In the order in which they were laid: a line keeps clear of earlier ones. */
  readonly routes: ReadonlyMap<string, Routed>;
  /** Where lines came or went since the previous network. */
  readonly changed: readonly Rect[];
}

/** An edge whose sides are chosen. */
export interface Draft extends Attached {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
  readonly said: Said;
  readonly area: Rect;
  readonly sidesRead: readonly Rect[];
  /** Set where nothing that chose the sides has changed. */
  readonly was: Routed | undefined;
}

/** An edge whose ends are fixed. */
export interface Plan {
  readonly draft: Draft;
  readonly start: Port;
  readonly end: Port;
  readonly kept: boolean;
  readonly straight: boolean;
}

/** In a crowd of more edges than this nobody minds a crossing more or less. */
const CROWD = 200;

/** Whether edges avoid crossing each other; where that changes, every line is laid anew. */
export const mindsCrossings = ({ edges }: Pick<Design, 'edges'>): boolean => edges.length <= CROWD;

const scratch = new Surroundings();

/** Lays line after line, each clear of those before it where it can be. */
export const layLines = (
  design: Design,
  tree: Tree,
  placed: ReadonlyMap<string, Rect>,
  obstacles: Obstacles,
  plans: readonly Plan[],
  previous: Network | undefined,
  changed: readonly Rect[],
): Network => {
  const routes = new Map<string, Routed>();
  const dirty: Rect[] = [...changed];
  for (const routed of outOfOrder(design, plans, previous)) dirty.push(...pieces(routed.points));
  const boxes = new Float64Array(plans.length * 4);
  const laid: Routed[] = [];
  const mindful = mindsCrossings(design);
  // Few lines are laid anew where there is a previous network: then only what lies around those is looked up.
  const all = previous ? undefined : indexOf(borderLines(obstacles));
  for (const { draft, start, end, kept, straight } of plans) {
    const { id, ends, area, was } = draft;
    let routed = kept && was && !touchesAny(dirty, was.read) ? was : undefined;
    if (!routed) {
      const near = all && !mindful ? NONE : earlierIn(laid, boxes, area);
      surround(obstacles, tree, draft.fromId, draft.toId, area, scratch, all ?? indexOf([...borderLines(obstacles, area), ...near]));
      if (mindful) for (const line of near) scratch.addLine(line);
      const { points, first } = draft.bends
        ? { points: routeThrough([start], draft.bends, [end], scratch).points, first: false }
        : findRoute(start, end, ends[0].rect, ends[1].rect, scratch, area);
      const old = previous?.routes.get(id);
      const same = old !== undefined && samePoints(old.points, points);
      routed = {
        id,
        from: draft.fromId,
        to: draft.toId,
        ends,
        relation: draft.relation,
        said: draft.said,
        sides: draft.sides,
        start,
        end,
        area,
        points: same ? old.points : points,
        box: same ? old.box : boxOf(points),
        sidesRead: draft.sidesRead,
        read: first ? pieces(points) : [area],
        straight,
      };
      if (!same) dirty.push(...pieces(points), ...(old ? pieces(old.points) : []));
    }
    const { box } = routed;
    const at = laid.length * 4;
    boxes[at] = box.x;
    boxes[at + 1] = box.y;
    boxes[at + 2] = box.x + box.width;
    boxes[at + 3] = box.y + box.height;
    laid.push(routed);
    all?.add(routed.points);
    routes.set(id, routed);
  }
  for (const edge of design.edges) {
    const rect = edge.from === edge.to ? placed.get(edge.from) : undefined;
    if (rect) routes.set(edge.id, loop(edge.id, edge.from, rect, tree.containers.has(edge.from)));
  }
  return { design, routes, changed: dirty.slice(changed.length) };
};

const NONE: readonly (readonly number[])[] = [];

const indexOf = (lines: readonly (readonly number[])[]): LineIndex => {
  const index = new LineIndex();
  for (const line of lines) index.add(line);
  return index;
};

const earlierIn = (laid: readonly Routed[], boxes: Float64Array, { x, y, width, height }: Rect): readonly (readonly number[])[] => {
  const near: (readonly number[])[] = [];
  for (let i = 0, at = 0; i < laid.length; i += 1, at += 4) {
    if ((boxes[at] ?? 0) > x + width || (boxes[at + 2] ?? 0) < x || (boxes[at + 1] ?? 0) > y + height || (boxes[at + 3] ?? 0) < y) continue;
    const earlier = laid[i];
    if (earlier) near.push(earlier.points);
  }
  return near;
};

/** Earlier routes that are gone, or that now come at another place in the order. */
const outOfOrder = (design: Design, plans: readonly Plan[], previous: Network | undefined): readonly Routed[] => {
  if (!previous) return [];
  if (previous.design.edges === design.edges && plans.length === previous.routes.size) {
    return plans.flatMap(({ draft, kept, straight }) => {
      const routed = kept ? undefined : previous.routes.get(draft.id);
      return routed && routed.straight !== straight ? [routed] : [];
    });
  }
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
