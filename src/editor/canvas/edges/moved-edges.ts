import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { middleOf } from '#core/layout/along-line.ts';
import type { DrawnEdge, Scene } from '#core/layout/drawn.ts';
import type { Point, Rect } from '#core/layout/geometry.ts';
import { drawRoute } from '#core/layout/path.ts';
import { routeEdge } from '#core/layout/route.ts';
import type { Said } from '#core/layout/sides.ts';
import { rectsOf } from '../rects.ts';

/** The edges that a move concerns, sorted out once when it begins. */
export interface MovedEdges {
  /** Both ends are moved: they go along as they are. */
  readonly along: readonly DrawnEdge[];
  /** One end is moved: they are drawn anew at every step. */
  readonly stretched: readonly Stretched[];
  readonly ids: ReadonlySet<string>;
}

interface Stretched {
  readonly edge: DrawnEdge;
  readonly from: Rect;
  readonly to: Rect;
  readonly movesFrom: boolean;
  readonly said: Said;
}

export function movedEdges(design: Design, scene: Scene, moved: ReadonlySet<string>): MovedEdges {
  const graph = graphOf(design);
  const rects = rectsOf(scene);
  const along: DrawnEdge[] = [];
  const stretched: Stretched[] = [];
  for (const edge of scene.edges) {
    const ends = graph.edge(edge.id);
    if (!ends || !(moved.has(ends.from) || moved.has(ends.to))) continue;
    const [from, to] = [rects.get(ends.from), rects.get(ends.to)];
    if (moved.has(ends.from) && moved.has(ends.to)) along.push(edge);
    else if (from && to) stretched.push({ edge, from, to, movesFrom: moved.has(ends.from), said: ends });
  }
  return { along, stretched, ids: new Set([...along, ...stretched.map((one) => one.edge)].map((edge) => edge.id)) };
}

/** A stretched edge after its moved end went on by `delta`, label in the middle of the new way. */
export function stretchedEdge({ edge, from, to, movesFrom, said }: Stretched, delta: Point): DrawnEdge {
  const points = routeEdge(movesFrom ? shifted(from, delta) : from, movesFrom ? to : shifted(to, delta), { said });
  const { path, arrow } = drawRoute(points, edge.severity === 'error');
  const { label } = edge;
  if (!label) return { ...edge, points, path, arrow };
  const middle = middleOf(points);
  return { ...edge, points, path, arrow, label: { ...label, x: middle.x - label.width / 2, y: middle.y - label.height / 2 } };
}

const shifted = (rect: Rect, { x, y }: Point): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });
