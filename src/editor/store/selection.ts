import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { isOnCanvas } from './on-canvas.ts';

export interface Selection {
  /** Nodes, containers and annotations, which share their ids. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export const emptySelection: Selection = { nodes: new Set(), edges: new Set() };

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((id) => b.has(id));

export const sameSelection = (a: Selection, b: Selection): boolean => sameSet(a.nodes, b.nodes) && sameSet(a.edges, b.edges);

export const selectionOf = (nodes: Iterable<string>, edges: Iterable<string> = []): Selection => ({
  nodes: new Set(nodes),
  edges: new Set(edges),
});

/** The selection without what the design does not hold; the same object when nothing is missing. */
export function prunedSelection(selection: Selection, design: Design): Selection {
  const graph = graphOf(design);
  const nodes = [...selection.nodes].filter((id) => isOnCanvas(design, id));
  const edges = [...selection.edges].filter((id) => graph.edge(id));
  return nodes.length === selection.nodes.size && edges.length === selection.edges.size ? selection : selectionOf(nodes, edges);
}
