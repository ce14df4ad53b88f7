import type { ElkGraph } from './elk-graph.ts';
import { spacing } from './elk-graph.ts';
import type { Placed } from './fold.ts';
import type { Direction, Size } from './geometry.ts';
import type { LiftedEdge } from './lift-edges.ts';

/** What can be tried with one level. */
export interface Manner {
  /** How the arrows that lead back are found: as few as possible, or those against the order of drawing. */
  readonly cycles: 'GREEDY' | 'MODEL_ORDER';
  /** Lines keep to the middle of the card that they really end at, which makes them straight; else they have room of their own. */
  readonly straight: boolean;
  /** Good places at once instead of the best after some thought. */
  readonly quick: boolean;
}

const THOROUGH = {
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};
/** Cards stand closer, and lines have a tenth more bends and crossings. Lines are laid by us, so ELK need not think about them. */
const QUICK = {
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.considerModelOrder.strategy': 'NONE',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.thoroughness': '1',
};

/** One level of a design: what lies in one container, or at the top. */
export interface Level {
  readonly items: readonly (Size & { readonly id: string })[];
  readonly edges: readonly LiftedEdge[];
  /** Where arrows lead, and so which sides of the items they meet. */
  readonly direction: Direction;
  /** How far across the arrows an end lies in the item that holds it: from the item's top, or from its left. */
  readonly acrossOf: (item: string, end: string) => number;
}

/** Lays out one graph; this is ELK, wherever it runs. */
export type LayOut = (graph: ElkGraph) => Promise<ElkGraph>;

/** What is connected as one row of columns (or one column of rows) along the arrows, lines as straight as can be. */
export const layLevel = async (level: Level, gap: number, manner: Manner, layOut: LayOut): Promise<readonly Placed[]> => {
  const linked = new Set(level.edges.flatMap(({ from, to }) => [from, to]));
  const items = level.items.filter(({ id }) => linked.has(id));
  if (items.length === 0) return [];
  const ports = new Map<string, Map<string, number>>(items.map(({ id }) => [id, new Map()]));
  const port = (side: 'in' | 'out', item: string, end: string): string => {
    const name = JSON.stringify([side, item, end]);
    ports.get(item)?.set(name, level.acrossOf(item, end));
    return name;
  };
  const seen = new Map<string, { id: string; sources: string[]; targets: string[] }>();
  for (const { from, to, start, end } of level.edges) {
    const [source, target] = manner.straight ? [port('out', from, start), port('in', to, end)] : [from, to];
    seen.set(`${source} ${target}`, { id: `edge ${seen.size}`, sources: [source], targets: [target] });
  }
  const { children = [] } = await layOut({
    id: '',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': level.direction === 'down' ? 'DOWN' : 'RIGHT',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.cycleBreaking.strategy': manner.cycles,
      ...(manner.quick ? QUICK : THOROUGH),
      ...spacing(gap),
    },
    children: items.map(({ id, width, height }) => ({
      id,
      width,
      height,
      layoutOptions: { 'elk.portConstraints': manner.straight ? 'FIXED_POS' : 'FREE' },
      ports: [...(ports.get(id) ?? [])].map(([name, across]) => portAt(name, { width, height }, level.direction, across)),
    })),
    edges: [...seen.values()],
  });
  return children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({ id, x, y, width, height }));
};

const portAt = (name: string, { width, height }: Size, direction: Direction, across: number): ElkGraph => {
  const into = name.startsWith('["in"');
  const place = direction === 'down' ? { x: across, y: into ? 0 : height } : { x: into ? 0 : width, y: across };
  const side = direction === 'down' ? (into ? 'NORTH' : 'SOUTH') : into ? 'WEST' : 'EAST';
  return { id: name, width: 0, height: 0, ...place, layoutOptions: { 'elk.port.side': side } };
};
