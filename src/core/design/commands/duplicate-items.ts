import { takenAnnotations } from '../annotations.ts';
import { withContents } from '../contents.ts';
import type { Design, DesignNode, Point } from '../design.ts';
import { graphOf } from '../graph.ts';
import { insertPart } from './insert-part.ts';

/**
 * Doubles annotations, and nodes with what they contain, the edges among them and the callouts pinned to those. The copies have fresh ids and stand at the end of
 * `nodes` and `edges`; they stay in the containers of their originals, `offset` px away from them.
 */
export function duplicateItems(
  design: Design,
  ids: Iterable<string>,
  copy: { readonly offset: Point; readonly newId: (base: string) => string },
): Design {
  const graph = graphOf(design);
  const named = [...ids];
  const chosen = withContents(graph, named);
  const nodes: readonly DesignNode[] = design.nodes.filter((node) => chosen.has(node.id));
  const edges = design.edges.filter((edge) => chosen.has(edge.from) && chosen.has(edge.to));
  return insertPart(design, { nodes, edges, annotations: takenAnnotations(design, named, chosen, edges) }, copy);
}
