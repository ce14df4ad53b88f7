import type { Catalog } from '#core/catalog/catalog.ts';
import { cannotTake, carries, inferFlow } from '#core/catalog/infer-flow.ts';
import { bendEdge } from '#core/design/commands/bend-edge.ts';
import { connect } from '#core/design/commands/connect.ts';
import { reconnect } from '#core/design/commands/reconnect.ts';
import { setEdgeFlow } from '#core/design/commands/set-edge-flow.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import { type Graph, graphOf } from '#core/design/graph.ts';
import { absolutePosition, add } from '#core/design/positions.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { inflate, type Point } from '#core/layout/geometry.ts';
import { NODE } from '#core/layout/sizes.ts';
import { contains } from '../moving/drop-place.ts';

/** A node whose middle is this near to a line, in px, lies on it. */
const near = 16;

/**
 * The edge that a node let go with its middle at a point would be put into: one that lies there and of which both halves are
 * possible. A node that is connected already is only moved.
 */
export function edgeToEnter(design: Design, catalog: Catalog, scene: Scene, node: DesignNode, at: Point): string | undefined {
  const graph = graphOf(design);
  if (graph.out(node.id).length + graph.into(node.id).length > 0 || catalog.services.get(node.service)?.container) return undefined;
  return scene.edges.find(({ id, points, box }) => {
    if (!contains(inflate(box, near), at) || distance(points, at) > near) return false;
    const edge = graph.edge(id);
    const [from, to] = [graph.node(edge?.from ?? ''), graph.node(edge?.to ?? '')];
    if (!from || !to || from.id === node.id || to.id === node.id) return false;
    return cannotTake(catalog, from, node) === undefined && cannotTake(catalog, node, to) === undefined;
  })?.id;
}

/** Puts a node into an edge: the edge then ends at the node, and a new one leads on. Each half keeps the flow where it can. */
export function insertInEdge(design: Design, catalog: Catalog, edgeId: string, nodeId: string): Design {
  const graph = graphOf(design);
  const [edge, node] = [graph.edge(edgeId), graph.node(nodeId)];
  const [from, to] = [graph.node(edge?.from ?? ''), graph.node(edge?.to ?? '')];
  if (!edge || !node || !from || !to) return design;
  const flowFor = (a: DesignNode, b: DesignNode): string =>
    edge.flow !== undefined && carries(catalog, a, b, edge.flow) ? edge.flow : inferFlow(catalog, a, b).flow;
  const [before, after] = splitAt(
    edge.bends ?? [],
    [from, to, node].map(({ id }) => middleIn(graph, id)),
  );
  const hung = bendEdge(reconnect(design, edge.id, { to: node.id }), edge.id, before);
  const first = flowFor(from, node);
  const half = first === edge.flow ? hung : setEdgeFlow(hung, edge.id, first, undefined);
  const bends = after.length > 0 ? { bends: after } : {};
  const toSide = edge.toSide ? { toSide: edge.toSide } : {};
  return connect(half, { from: node.id, to: to.id, flow: flowFor(node, to), ...toSide, ...bends });
}

const middleIn = (graph: Graph, id: string): Point => add(absolutePosition(graph, id), { x: NODE.width / 2, y: NODE.height / 2 });

/** Bend points before and after a node that is put into the line where that makes the way least longer. */
function splitAt(bends: readonly Point[], [from, to, node]: readonly Point[]): readonly [readonly Point[], readonly Point[]] {
  if (!from || !to || !node) return [bends, []];
  const way = [from, ...bends, to];
  const span = (a: Point | undefined, b: Point | undefined): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);
  const longer = way.slice(1).map((next, i) => span(way[i], node) + span(node, next) - span(way[i], next));
  const at = longer.indexOf(Math.min(...longer));
  return [bends.slice(0, at), bends.slice(at)];
}

/** Px from a line, given as corners x, y, x, y, …, to a point. */
export function distance(points: readonly number[], { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}
