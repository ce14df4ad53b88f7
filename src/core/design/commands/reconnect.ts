import { changeEdge, withKey } from '../changing.ts';
import type { Design } from '../design.ts';
import { graphOf } from '../graph.ts';

/**
 * Hangs one or both ends of an edge on other nodes; everything else of the edge stays, its id and bend points too. A fixed side
 * stays with the node that it was fixed for.
 * Changes nothing where the edge would lead from a node to itself or to a node that is not there.
 */
export function reconnect(
  design: Design,
  id: string,
  ends: { readonly from?: string | undefined; readonly to?: string | undefined },
): Design {
  const graph = graphOf(design);
  return changeEdge(design, id, (edge) => {
    const from = ends.from ?? edge.from;
    const to = ends.to ?? edge.to;
    if (from === to || !graph.node(from) || !graph.node(to)) return edge;
    const hung = withKey(withKey(edge, 'from', from), 'to', to);
    const left = from === edge.from ? hung : withKey(hung, 'fromSide', undefined);
    return to === edge.to ? left : withKey(left, 'toSide', undefined);
  });
}
