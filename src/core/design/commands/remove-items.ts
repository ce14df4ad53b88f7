import { subjectOf } from '../annotations.ts';
import { withKey } from '../changing.ts';
import type { Design, DesignNode } from '../design.ts';
import { containerId, type Graph, graphOf } from '../graph.ts';
import { absolutePosition, subtract, wholePoint } from '../positions.ts';

/**
 * Removes nodes with their edges, edges, and annotations, whose ids stand among those of the nodes. What a removed container holds
 * stays where it is on the canvas and moves to the nearest container around it that is left. A callout goes with what it is pinned to.
 */
export function removeItems(design: Design, items: { readonly nodes?: Iterable<string>; readonly edges?: Iterable<string> }): Design {
  const left = removeDrawn(design, items);
  const { annotations } = design;
  if (!annotations) return left;
  const named = new Set(items.nodes);
  const graph = graphOf(left);
  const before = graphOf(design);
  const lost = (id: string | undefined) =>
    id !== undefined && Boolean(before.node(id) ?? before.edge(id)) && !graph.node(id) && !graph.edge(id);
  const kept = annotations.filter((annotation) => !named.has(annotation.id) && !lost(subjectOf(annotation)));
  return kept.length === annotations.length ? left : withKey(left, 'annotations', kept.length === 0 ? undefined : kept);
}

function removeDrawn(design: Design, items: { readonly nodes?: Iterable<string>; readonly edges?: Iterable<string> }): Design {
  const graph = graphOf(design);
  const gone = new Set([...(items.nodes ?? [])].filter((id) => graph.node(id)));
  const cut = new Set([...(items.edges ?? [])].filter((id) => graph.edge(id)));
  if (gone.size === 0) return cut.size === 0 ? design : { ...design, edges: design.edges.filter((edge) => !cut.has(edge.id)) };

  const nodes = design.nodes.filter((node) => !gone.has(node.id)).map((node) => movedOut(graph, node, gone));
  const edges = design.edges.filter((edge) => !cut.has(edge.id) && !gone.has(edge.from) && !gone.has(edge.to));
  return { ...design, nodes, edges: edges.length === design.edges.length ? design.edges : edges };
}

function movedOut(graph: Graph, node: DesignNode, gone: ReadonlySet<string>): DesignNode {
  const stepOf = left(graph, node.stepOf, gone, 'stepOf');
  const inside = left(graph, node.in, gone, 'in');
  if (stepOf === node.stepOf && inside === node.in) return node;
  let moved = withKey(withKey(node, 'stepOf', stepOf), 'in', inside);
  if (moved.stepOf === undefined && moved.in === undefined) moved = joinedOuter(graph, node, moved, gone);
  return keptInPlace(graph, node, moved);
}

/** The nearest container of one kind that is left: the workflow around a removed workflow, the location around a removed location. */
function left(graph: Graph, from: string | undefined, gone: ReadonlySet<string>, kind: 'in' | 'stepOf'): string | undefined {
  const seen = new Set<string>();
  let id = from;
  while (id !== undefined && gone.has(id) && !seen.has(id)) {
    seen.add(id);
    id = graph.node(id)?.[kind];
  }
  return id !== undefined && gone.has(id) ? undefined : id;
}

/** A step of a removed workflow that lies in a VPC now lies in that VPC itself. */
function joinedOuter(graph: Graph, node: DesignNode, moved: DesignNode, gone: ReadonlySet<string>): DesignNode {
  let inner = node;
  for (const container of graph.ancestors(node.id)) {
    if (!gone.has(container.id)) return withKey(moved, inner.stepOf === container.id ? 'stepOf' : 'in', container.id);
    inner = container;
  }
  return moved;
}

/** The moved node at the same place on the canvas. */
function keptInPlace(graph: Graph, before: DesignNode, after: DesignNode): DesignNode {
  const now = containerId(after);
  if (before.position === undefined || now === containerId(before)) return after;
  const base = now === undefined ? { x: 0, y: 0 } : absolutePosition(graph, now);
  const position = wholePoint(subtract(absolutePosition(graph, before.id), base));
  return withKey(after, 'position', position);
}
