import type { Design } from '../design/design.ts';
import { around, overlaps, type Rect } from './geometry.ts';
import { LineIndex } from './line-index.ts';
import { borderLines, type Obstacles, surround } from './obstacles.ts';
import { boxOf } from './path.ts';
import { findRoute } from './route.ts';
import { loop, type Network, type Plan, pieces, type Routed, samePoints, touchesAny } from './routed.ts';
import { Surroundings } from './surroundings.ts';
import { routeThrough } from './through.ts';
import type { Tree } from './tree.ts';

/** In a crowd of more edges than this nobody minds a crossing more or less. */
const CROWD = 200;

/** Whether edges avoid crossing each other; where that changes, every line is laid anew. */
export const mindsCrossings = ({ edges }: Pick<Design, 'edges'>): boolean => edges.length <= CROWD;

const scratch = new Surroundings();

interface Laid {
  readonly routes: ReadonlyMap<string, Routed>;
  readonly changed: readonly Rect[];
}

/** Lays line after line, each clear of those before it where it can be. */
export const layLines = (
  design: Design,
  tree: Tree,
  placed: ReadonlyMap<string, Rect>,
  obstacles: Obstacles,
  plans: readonly Plan[],
  previous: Network | undefined,
  changed: readonly Rect[],
): Laid => {
  const routes = new Map<string, Routed>();
  const dirty = new Dirty(changed);
  for (const routed of outOfOrder(design, plans, previous)) dirty.add(pieces(routed.points));
  const boxes = new Float64Array(plans.length * 4);
  const laid: Routed[] = [];
  const mindful = mindsCrossings(design);
  // Few lines are laid anew where there is a previous network: then only what lies around those is looked up.
  const all = previous ? undefined : indexOf(borderLines(obstacles));
  for (const plan of plans) {
    const { id, fromId, toId, ends, area, bends } = plan.draft;
    const was = previous?.routes.get(id);
    let routed = was?.plan === plan && !dirty.meets(was) ? was : undefined;
    if (!routed) {
      const near = all && !mindful ? NONE : earlierIn(laid, boxes, area);
      surround(obstacles, tree, fromId, toId, area, scratch, all ?? indexOf([...borderLines(obstacles, area), ...near]));
      if (mindful) for (const line of near) scratch.addLine(line);
      const { points, first } = bends
        ? { points: routeThrough([plan.start], bends, [plan.end], scratch).points, first: false }
        : findRoute(plan.start, plan.end, ends[0].rect, ends[1].rect, scratch, area);
      const same = was !== undefined && samePoints(was.points, points);
      const read = first ? pieces(points) : [scratch.read(area)];
      routed = { plan, points: same ? was.points : points, box: same ? was.box : boxOf(points), read, reach: around(read) ?? area };
      if (!same) {
        dirty.add(pieces(points));
        if (was) dirty.add(pieces(was.points));
      }
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
    if (rect) routes.set(edge.id, loop(rect));
  }
  return { routes, changed: dirty.since };
};

/** Boxes in which something changed, and so all lines that looked there have to be laid anew. */
class Dirty {
  private readonly boxes: Rect[];
  private readonly first: number;
  private whole: Rect | undefined;

  constructor(boxes: readonly Rect[]) {
    this.boxes = [...boxes];
    this.first = boxes.length;
    this.whole = around(boxes);
  }

  add(boxes: readonly Rect[]): void {
    this.boxes.push(...boxes);
    this.whole = around(this.whole ? [this.whole, ...boxes] : boxes);
  }

  meets({ reach, read }: Routed): boolean {
    return this.whole !== undefined && overlaps(this.whole, reach) && touchesAny(this.boxes, read);
  }

  /** Those that were added. */
  get since(): readonly Rect[] {
    return this.boxes.slice(this.first);
  }
}

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
    return plans.flatMap((plan) => {
      const routed = previous.routes.get(plan.draft.id);
      return routed?.plan && routed.plan.straight !== plan.straight ? [routed] : [];
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
    if (routed.plan?.straight !== straight || rank < highest) result.push(routed);
    else highest = rank;
  }
  for (const id of rest) {
    const routed = previous.routes.get(id);
    if (routed) result.push(routed);
  }
  return result;
};
