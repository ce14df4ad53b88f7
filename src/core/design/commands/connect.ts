import { sameValue } from '../changing.ts';
import type { Design, DesignEdge, FileEdge } from '../design.ts';
import { edgeId } from '../edge-ids.ts';
import { graphOf } from '../graph.ts';

/**
 * Draws an edge. Without an id it gets "a -> b". Changes nothing from a node to itself, where an end is not there,
 * where the id is taken, and where the very same edge is drawn already.
 */
export function connect(design: Design, edge: FileEdge): Design {
  const graph = graphOf(design);
  if (edge.from === edge.to || !graph.node(edge.from) || !graph.node(edge.to)) return design;
  if (edge.id !== undefined && graph.edge(edge.id)) return design;
  if (graph.out(edge.from).some((other) => isSame(other, edge))) return design;
  const id = edge.id ?? edgeId(edge.from, edge.to, { has: (taken) => graph.edge(taken) !== undefined });
  return { ...design, edges: [...design.edges, { ...edge, id }] };
}

const isSame = (a: DesignEdge, b: FileEdge): boolean =>
  a.to === b.to && a.flow === b.flow && a.intent === b.intent && a.label === b.label && sameValue(a.fields ?? {}, b.fields ?? {});
