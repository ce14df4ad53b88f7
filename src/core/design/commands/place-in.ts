import { carryBends } from '../carry-bends.ts';
import { changeNodes, withKey } from '../changing.ts';
import type { Design, DesignNode, Point } from '../design.ts';
import { containerId, type Graph, graphOf } from '../graph.ts';
import { absolutePosition, subtract, wholePoint } from '../positions.ts';

/** Where nodes go. A key that is missing stays as it is; `null` takes the nodes out. */
export interface Place {
  /** Id of a location. */
  readonly in?: string | null | undefined;
  /** Id of a workflow. */
  readonly stepOf?: string | null | undefined;
}

/**
 * Puts nodes into a location or a workflow, or takes them out. `positions`: by id, px, relative to the container that the
 * node is then drawn in; a node without one stays where it is on the canvas. What lies inside another node of `ids` goes along
 * with it. A node that would end up inside itself stays as it is; nothing changes where the container is not there.
 */
export function placeIn(design: Design, ids: readonly string[], place: Place, positions: ReadonlyMap<string, Point> = new Map()): Design {
  const graph = graphOf(design);
  for (const target of [place.in, place.stepOf]) if (typeof target === 'string' && !graph.node(target)) return design;
  const all = new Set(ids);
  const placed = changeNodes(design, all, (node) => {
    if (graph.ancestors(node.id).some((ancestor) => all.has(ancestor.id))) return node;
    if (typeof place.in === 'string' && isAround(graph, node.id, place.in)) return node;
    if (typeof place.stepOf === 'string' && isAround(graph, node.id, place.stepOf)) return node;
    let placed = node;
    if (place.in !== undefined) placed = withKey(placed, 'in', place.in ?? undefined);
    if (place.stepOf !== undefined) placed = withKey(placed, 'stepOf', place.stepOf ?? undefined);
    const position = positions.get(node.id) ?? samePlace(graph, node, placed);
    const point = position && wholePoint(position);
    return point ? withKey(placed, 'position', { ...placed.position, ...point }) : placed;
  });
  return carryBends(design, placed);
}

/** Whether a node is a container, or the container of a container …, by location or by workflow. */
export function isAround(graph: Graph, outer: string, inner: string): boolean {
  const seen = new Set<string>();
  const open = [inner];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === outer) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const node = graph.node(id);
    for (const next of [node?.in, node?.stepOf]) if (next !== undefined) open.push(next);
  }
  return false;
}

function samePlace(graph: Graph, before: DesignNode, after: DesignNode): Point | undefined {
  const container = containerId(after);
  if (before.position === undefined || container === containerId(before)) return undefined;
  const here = absolutePosition(graph, before.id);
  return container === undefined ? here : subtract(here, absolutePosition(graph, container));
}
