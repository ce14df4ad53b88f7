import type { Part } from './commands/insert-part.ts';
import { withContents } from './contents.ts';
import type { Design, DesignNode } from './design.ts';
import { containerId, graphOf } from './graph.ts';
import { absolutePosition } from './positions.ts';

/**
 * A piece of a design that stands for itself: the nodes, what they hold, and the edges among them, in the design's order. The
 * outermost nodes lie in nothing; their positions are those on the whole canvas.
 */
export function takePart(design: Design, ids: Iterable<string>): Part {
  const graph = graphOf(design);
  const taken = withContents(graph, ids);
  const nodes = design.nodes
    .filter((node) => taken.has(node.id))
    .map((node) => {
      const { in: location, stepOf, ...rest } = node;
      const inside = (id: string | undefined) => (id !== undefined && taken.has(id) ? id : undefined);
      const kept: DesignNode = {
        ...rest,
        ...(inside(location) !== undefined && { in: location }),
        ...(inside(stepOf) !== undefined && { stepOf }),
      };
      const same = containerId(kept) === containerId(node);
      return same || !node.position ? kept : { ...kept, position: { ...node.position, ...absolutePosition(graph, node.id) } };
    });
  return { nodes, edges: design.edges.filter((edge) => taken.has(edge.from) && taken.has(edge.to)) };
}
