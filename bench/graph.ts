/**
 * The graph of the canvas rows: containers with nodes in a grid, arrows to the right, the same on every machine. Once as a
 * Trueline design, once as nodes and edges of plain React Flow.
 */
export interface Graph {
  readonly containers: readonly Container[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Container = Box;

export interface GraphNode extends Box {
  /** The container; x and y are relative to it. */
  readonly in: string;
  readonly name: string;
  readonly column: number;
  /** Something is wrong with it: a badge and a chip. */
  readonly marked: boolean;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
}

const COLUMNS = 10;
const [NODE_WIDTH, NODE_HEIGHT] = [176, 56];
const [HEADER, PADDING, GAP] = [32, 24, 120];

/** From one node to the next, px. */
const STEP = { x: 280, y: 140 };

/** `makeGraph(1000, 1400, 20)`: the graph of the bench. Every fifth edge has a label, every twentieth node is marked. */
export function makeGraph(nodeCount: number, edgeCount: number, containerCount: number, step = STEP): Graph {
  const perContainer = Math.ceil(nodeCount / containerCount);
  const rows = Math.ceil(perContainer / COLUMNS);
  const width = 2 * PADDING + (COLUMNS - 1) * step.x + NODE_WIDTH;
  const height = HEADER + 2 * PADDING + (rows - 1) * step.y + NODE_HEIGHT + 40;
  const across = Math.max(1, Math.round(Math.sqrt((containerCount * height * 1.6) / width)));
  const containers = Array.from({ length: containerCount }, (_, i) => ({
    id: `c${i}`,
    x: (i % across) * (width + GAP),
    y: Math.floor(i / across) * (height + GAP),
    width,
    height,
  }));
  const nodes = Array.from({ length: nodeCount }, (_, i): GraphNode => {
    const place = i % perContainer;
    const column = place % COLUMNS;
    return {
      id: `n${i}`,
      in: `c${Math.floor(i / perContainer)}`,
      name: `Step ${i}`,
      column,
      x: PADDING + column * step.x,
      y: HEADER + PADDING + Math.floor(place / COLUMNS) * step.y,
      width: NODE_WIDTH,
      height: NODE_HEIGHT,
      marked: i % 20 === 7,
    };
  });
  return { containers, nodes, edges: makeEdges(nodes, edgeCount, perContainer) };
}

/** Along the rows first, then from anywhere to a later column of the same container or the next one. */
function makeEdges(nodes: readonly GraphNode[], count: number, perContainer: number): GraphEdge[] {
  const pairs = new Set<string>();
  const random = generator(7);
  for (const [i, node] of nodes.entries()) {
    if (pairs.size < count * 0.65 && node.column < COLUMNS - 1 && nodes[i + 1]?.in === node.in) pairs.add(`${i} ${i + 1}`);
  }
  while (pairs.size < count) {
    const from = Math.floor(random() * nodes.length);
    const base = (Math.floor(from / perContainer) + (random() < 0.2 ? 1 : 0)) * perContainer;
    const to = base + Math.floor(random() * perContainer);
    const [a, b] = [nodes[from], nodes[to]];
    // An odd distance: data goes from a store to a job and from a job to a store.
    if (a && b && b.column > a.column && b.column - a.column <= 3 && (b.column - a.column) % 2 === 1) pairs.add(`${from} ${to}`);
  }
  return [...pairs].map((pair, i) => {
    const [from, to] = pair.split(' ');
    return { id: `e${i}`, from: `n${from}`, to: `n${to}`, label: i % 5 === 0 ? `Batch ${i}` : undefined };
  });
}

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SERVICES = ['s3', 'glue-etl', 's3', 'sagemaker-processing', 's3', 'databrew', 's3', 'sagemaker-data-wrangler', 's3', 'glue-etl'];

/** The graph as a design file. A marked node is used for something that its service is not there for. */
export function toDesign({ containers, nodes, edges }: Graph): object {
  return {
    trueline: 1,
    title: `${nodes.length} nodes`,
    stage: 'draft',
    nodes: [
      ...containers.map(({ id, x, y, width, height }) => ({
        id,
        service: 'aws-region',
        name: `Area ${id}`,
        position: { x, y },
        size: { width, height },
      })),
      ...nodes.map((node) => ({
        id: node.id,
        service: SERVICES[node.column],
        name: node.name,
        ...(node.marked && { usedFor: ['retrain-models'] }),
        in: node.in,
        position: { x: node.x, y: node.y },
      })),
    ],
    edges: edges.map(({ id, from, to, label }) => ({ id, from, to, flow: 'dataset', ...(label !== undefined && { label }) })),
  };
}
