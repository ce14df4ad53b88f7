import { annotationsOf, subjectOf } from '../annotations.ts';
import { movedBends } from '../carry-bends.ts';
import type { Annotation, Design, DesignEdge, DesignNode, Point } from '../design.ts';
import { edgeId, freeId } from '../edge-ids.ts';
import { containerId, graphOf } from '../graph.ts';
import { absolutePosition, add, wholePoint } from '../positions.ts';

const LONGEST = 180; // an id may have 200 characters; room for " (1000)"

/** A piece of a design: of a template, of the clipboard, of the design itself. */
export interface Part {
  readonly nodes: readonly DesignNode[];
  readonly edges: readonly DesignEdge[];
  readonly annotations?: readonly Annotation[] | undefined;
}

export interface Insertion {
  /** Added to the positions of the outermost nodes, px. */
  readonly offset: Point;
  /** Added to the positions of annotations, which lie in no container; `offset` where absent. */
  readonly onCanvas?: Point | undefined;
  /** Gives an id that is likely free; a number is added where it is not. */
  readonly newId: (base: string) => string;
  /** Containers for the outermost nodes. */
  readonly in?: string | undefined;
  readonly stepOf?: string | undefined;
}

/**
 * Adds a piece with fresh ids, behind what is there. Edges that lead out of the piece are left out; a container that is
 * neither in the piece nor in the design is forgotten.
 */
export function insertPart(design: Design, part: Part, insertion: Insertion): Design {
  const annotations = part.annotations ?? [];
  if (part.nodes.length + annotations.length === 0) return design;
  const ids = freshIds(design, [...part.nodes, ...annotations], insertion.newId);
  const nodes = part.nodes.map((node) => inserted(design, node, ids, insertion));

  // How far a node went on the whole canvas: with the container that it was put into, where it lay in none.
  const graph = graphOf({ ...design, nodes: part.nodes });
  const wayOf = (id: string): Point => {
    const outermost = graph.ancestors(id).at(-1) ?? graph.node(id);
    const copy = nodes.find((node) => node.id === ids.get(outermost?.id ?? ''));
    const container = copy && containerId(copy);
    const entered = container !== undefined && outermost && container !== containerId(outermost);
    return entered ? add(insertion.offset, absolutePosition(graphOf(design), container)) : insertion.offset;
  };

  const taken = new Set(design.edges.map((edge) => edge.id));
  const edges: DesignEdge[] = [];
  const edgeIds = new Map<string, string>();
  for (const edge of part.edges) {
    const from = ids.get(edge.from);
    const to = ids.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    const id = edgeId(from, to, taken);
    taken.add(id);
    const bends = movedBends(edge.bends, wayOf(edge.from));
    edges.push({ ...edge, id, from, to, ...(bends && { bends }) });
    edgeIds.set(edge.id, id);
  }
  const subjects = new Map([...edgeIds, ...ids]);
  return {
    ...design,
    nodes: nodes.length === 0 ? design.nodes : [...design.nodes, ...nodes],
    edges: edges.length === 0 ? design.edges : [...design.edges, ...edges],
    ...(annotations.length > 0 && {
      annotations: [...annotationsOf(design), ...annotations.map((annotation) => annotated(annotation, ids, subjects, insertion))],
    }),
  };
}

/** A callout follows what it is pinned to into the piece; one whose subject stayed behind keeps it. */
function annotated(
  annotation: Annotation,
  ids: ReadonlyMap<string, string>,
  subjects: ReadonlyMap<string, string>,
  { offset, onCanvas = offset }: Insertion,
): Annotation {
  const { locked: _, position, ...rest } = annotation;
  const subject = subjectOf(annotation);
  const inside = subject === undefined ? undefined : subjects.get(subject);
  const point = position && (inside === undefined ? { ...position, ...wholePoint(add(position, onCanvas)) } : position);
  return {
    ...rest,
    id: ids.get(annotation.id) ?? annotation.id,
    ...(inside !== undefined && { at: inside }),
    ...(point && { position: point }),
  };
}

function freshIds(design: Design, items: readonly { readonly id: string }[], newId: (base: string) => string): ReadonlyMap<string, string> {
  const taken = new Set([...design.nodes, ...annotationsOf(design)].map((item) => item.id));
  const ids = new Map<string, string>();
  for (const item of items) {
    const id = freeId((newId(item.id) || item.id).slice(0, LONGEST), taken);
    taken.add(id);
    ids.set(item.id, id);
  }
  return ids;
}

function inserted(design: Design, node: DesignNode, ids: ReadonlyMap<string, string>, insertion: Insertion): DesignNode {
  const { in: location, stepOf: workflow, position, locked: _, ...rest } = node; // a copy is there to be moved
  const graph = graphOf(design);
  const inPart = (id: string | undefined) => id !== undefined && ids.has(id);
  const inDesign = (id: string | undefined) => (id !== undefined && graph.node(id) ? id : undefined);
  const outermost = !inPart(location) && !inPart(workflow);
  const placed = (own: string | undefined, given: string | undefined) =>
    ids.get(own ?? '') ?? inDesign(own) ?? (outermost ? inDesign(given) : undefined);

  const inside = placed(location, insertion.in);
  const stepOf = placed(workflow, insertion.stepOf);
  const moves = !inPart(containerId(node)); // its position is not relative to something that moves along
  const point = position && (moves ? { ...position, ...wholePoint(add(position, insertion.offset)) } : position);
  return {
    ...rest,
    id: ids.get(node.id) ?? node.id,
    ...(inside === undefined ? {} : { in: inside }),
    ...(stepOf === undefined ? {} : { stepOf }),
    ...(point === undefined ? {} : { position: point }),
  };
}
