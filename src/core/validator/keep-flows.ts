import type { Catalog } from '../catalog/catalog.ts';
import { carries, inferFlow } from '../catalog/infer-flow.ts';
import type { Design, DesignEdge } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';

/**
 * After a node has become another service: its edges that were possible and are no more carry what the pair can carry now
 * (a call of an endpoint becomes the start of a batch transform). Edges that were wrong before stay as they were drawn.
 */
export function keepFlows(before: Design, after: Design, catalog: Catalog, id: string): Design {
  const was = graphOf(before);
  const is = graphOf(after);
  const mended = (edge: DesignEdge): DesignEdge => {
    if ((edge.from !== id && edge.to !== id) || edge.flow === undefined) return edge;
    const [oldFrom, oldTo, from, to] = [was.node(edge.from), was.node(edge.to), is.node(edge.from), is.node(edge.to)];
    if (!oldFrom || !oldTo || !from || !to || !carries(catalog, oldFrom, oldTo, edge.flow) || carries(catalog, from, to, edge.flow))
      return edge;
    const inferred = inferFlow(catalog, from, to);
    if (!inferred.possible) return edge;
    const { intent: _old, ...rest } = edge;
    return { ...rest, flow: inferred.flow };
  };
  const edges = after.edges.map(mended);
  return edges.every((edge, index) => edge === after.edges[index]) ? after : { ...after, edges };
}
