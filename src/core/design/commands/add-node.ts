import { isId } from '../changing.ts';
import type { Design, DesignNode } from '../design.ts';
import { graphOf } from '../graph.ts';

/** Adds a node (or container). Changes nothing where its id is taken or its container is not there. */
export function addNode(design: Design, node: DesignNode): Design {
  const graph = graphOf(design);
  if (!isId(node.id) || !isId(node.service) || graph.node(node.id)) return design;
  for (const place of [node.in, node.stepOf]) if (place !== undefined && !graph.node(place)) return design;
  return { ...design, nodes: [...design.nodes, node] };
}
