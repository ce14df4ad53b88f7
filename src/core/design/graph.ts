import type { Design, DesignEdge, DesignNode } from './design.ts';

/** Look-ups of one design. Built on first use, kept as long as the design's nodes and edges live. */
export interface Graph {
  node(id: string): DesignNode | undefined;
  edge(id: string): DesignEdge | undefined;
  /** Edges that leave a node, in the design's order. */
  out(id: string): readonly DesignEdge[];
  /** Edges that enter a node, in the design's order. */
  into(id: string): readonly DesignEdge[];
  /** Nodes drawn inside a container. */
  children(id: string): readonly DesignNode[];
  /** Nodes that belong to a container directly: live in it or are its steps, drawn there or not. */
  membersOf(id: string): readonly DesignNode[];
  /** The container that a node is drawn in: its workflow, else its location; `undefined` on the canvas itself. */
  container(node: DesignNode): DesignNode | undefined;
  /** The containers that a node is drawn in, innermost first. */
  ancestors(id: string): readonly DesignNode[];
}

/** Id of the container that a node is drawn in. */
export const containerId = (node: Pick<DesignNode, 'in' | 'stepOf'>): string | undefined => node.stepOf ?? node.in;

const graphs = new WeakMap<Design, Graph>();

/** The look-ups of a design. Every call with the same design gives the same object. */
export function graphOf(design: Design): Graph {
  const known = graphs.get(design);
  if (known) return known;
  const graph = makeGraph(design.nodes, design.edges);
  graphs.set(design, graph);
  return graph;
}

const none: readonly never[] = [];

function makeGraph(nodes: Design['nodes'], edges: Design['edges']): Graph {
  const node = (id: string) => nodesById(nodes).get(id);
  const container = (of: DesignNode) => {
    const id = containerId(of);
    return id === undefined ? undefined : node(id);
  };
  return {
    node,
    container,
    edge: (id) => edgesById(edges).get(id),
    out: (id) => edgesFrom(edges).get(id) ?? none,
    into: (id) => edgesTo(edges).get(id) ?? none,
    children: (id) => nodesDrawnIn(nodes).get(id) ?? none,
    membersOf: (id) => nodesOf(nodes).get(id) ?? none,
    ancestors(id) {
      const found: DesignNode[] = [];
      let next = node(id);
      while (next) {
        next = container(next);
        if (!next || found.includes(next)) break;
        found.push(next);
      }
      return found;
    },
  };
}

/** A look-up over a list that is built once a list: a command that touches no edge keeps every look-up over edges. */
function cached<T extends object, M>(build: (list: readonly T[]) => M): (list: readonly T[]) => M {
  const made = new WeakMap<readonly T[], M>();
  return (list) => {
    let look = made.get(list);
    if (look === undefined) {
      look = build(list);
      made.set(list, look);
    }
    return look;
  };
}

function groups<T>(list: readonly T[], keys: (item: T) => readonly (string | undefined)[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of list)
    for (const key of keys(item)) {
      if (key === undefined) continue;
      const group = map.get(key);
      if (group) group.push(item);
      else map.set(key, [item]);
    }
  return map;
}

const nodesById = cached((nodes: readonly DesignNode[]) => new Map(nodes.map((node) => [node.id, node])));
const edgesById = cached((edges: readonly DesignEdge[]) => new Map(edges.map((edge) => [edge.id, edge])));
const edgesFrom = cached((edges: readonly DesignEdge[]) => groups(edges, (edge) => [edge.from]));
const edgesTo = cached((edges: readonly DesignEdge[]) => groups(edges, (edge) => [edge.to]));
const nodesDrawnIn = cached((nodes: readonly DesignNode[]) => groups(nodes, (node) => [containerId(node)]));
const nodesOf = cached((nodes: readonly DesignNode[]) =>
  groups(nodes, (node) => [node.in, node.stepOf === node.in ? undefined : node.stepOf]),
);
