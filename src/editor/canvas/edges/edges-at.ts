import type { DesignEdge } from '#core/design/design.ts';
import type { Graph } from '#core/design/graph.ts';

/** The arrows of a node in the order in which the keyboard goes along them: those that leave it, then those that arrive. */
export const edgesAt = (graph: Graph, node: string): readonly DesignEdge[] => [
  ...graph.out(node),
  ...graph.into(node).filter(({ from }) => from !== node),
];
