import { subjectOf, takenAnnotations } from './annotations.ts';
import type { Part } from './commands/insert-part.ts';
import { withContents } from './contents.ts';
import type { Annotation, Design, DesignNode } from './design.ts';
import { containerId, type Graph, graphOf } from './graph.ts';
import { absolutePosition, add } from './positions.ts';

/**
 * A piece of a design that stands for itself: the nodes, what they hold, the edges among them, and the annotations that are named or
 * pinned to those, in the design's order. The outermost nodes lie in nothing; their positions are those on the whole canvas.
 */
export function takePart(design: Design, ids: Iterable<string>): Part {
  const graph = graphOf(design);
  const named = [...ids];
  const taken = withContents(graph, named);
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
  const edges = design.edges.filter((edge) => taken.has(edge.from) && taken.has(edge.to));
  const lines = new Set(edges.map(({ id }) => id));
  const annotations = takenAnnotations(design, named, taken, edges).map((annotation) => {
    const subject = subjectOf(annotation);
    return subject === undefined || taken.has(subject) || lines.has(subject) ? annotation : unpinned(graph, annotation, subject);
  });
  return { nodes, edges, ...(annotations.length > 0 && { annotations }) };
}

/** A callout without what it is pinned to, about where it lies. */
function unpinned(graph: Graph, { at: _, position, ...rest }: Annotation, subject: string): Annotation {
  const edge = graph.edge(subject);
  const [from, to] = edge ? [edge.from, edge.to] : [subject, subject];
  const [a, b] = [absolutePosition(graph, from), absolutePosition(graph, to)];
  const middle = { x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) };
  return { ...rest, position: add(middle, position ?? { x: 0, y: 0 }) };
}
