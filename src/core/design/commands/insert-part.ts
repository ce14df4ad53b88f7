import { movedBends } from '../carry-bends.ts';
import type { Design, DesignEdge, DesignNode, Point } from '../design.ts';
import { edgeId, freeId } from '../edge-ids.ts';
import { containerId, graphOf } from '../graph.ts';
import { absolutePosition, add, wholePoint } from '../positions.ts';

const LONGEST = 180; // an id may have 200 characters; room for " (1000)"

/** A piece of a design: of a template, of the clipboard, of the design itself. */
export interface Part {
  readonly nodes: readonly DesignNode[];
  readonly edges: readonly DesignEdge[];
}

export interface Insertion {
  /** Added to the positions of the outermost nodes, px. */
  readonly offset: Point;
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
  if (part.nodes.length === 0) return design;
  const ids = freshIds(design, part.nodes, insertion.newId);
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
  for (const edge of part.edges) {
    const from = ids.get(edge.from);
    const to = ids.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    const id = edgeId(from, to, taken);
    taken.add(id);
    const bends = movedBends(edge.bends, wayOf(edge.from));
    edges.push({ ...edge, id, from, to, ...(bends && { bends }) });
  }
  return { ...design, nodes: [...design.nodes, ...nodes], edges: edges.length === 0 ? design.edges : [...design.edges, ...edges] };
}

function freshIds(design: Design, nodes: readonly DesignNode[], newId: (base: string) => string): ReadonlyMap<string, string> {
  const taken = new Set(design.nodes.map((node) => node.id));
  const ids = new Map<string, string>();
  for (const node of nodes) {
    const id = freeId((newId(node.id) || node.id).slice(0, LONGEST), taken);
    taken.add(id);
    ids.set(node.id, id);
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
