import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignEdge, DesignNode } from '../design/design.ts';
import type { Direction, Rect } from './geometry.ts';
import { labelSize } from './labels.ts';
import type { Marks } from './marks.ts';
import { nodeSize } from './place.ts';
import { CONTAINER, CONTENT } from './sizes.ts';
import { isInside, type Tree, treeOf } from './tree.ts';
import { labelOfEdge } from './words.ts';

/** The part of ELK's JSON that is used here; ELK writes its result into it. */
export interface ElkGraph {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
  children?: ElkGraph[];
  ports?: ElkGraph[];
  edges?: ElkEdge[];
}

export interface ElkEdge {
  id: string;
  sources: string[];
  targets: string[];
}

const COLUMN_GAP = 104;
const MOST_COLUMN_GAP = 180;
const LINE_BESIDE_LABEL = 44;
/** On the way down a label needs only its height. */
const ROW_GAP = 72;

/** Distances of ELK's layered layout. */
export const spacing = (columnGap: number): Record<string, string> => ({
  'elk.spacing.nodeNode': '44',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.componentComponent': '72',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(columnGap),
  'elk.layered.spacing.edgeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
});

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
};

/** A design as one graph that ELK can lay out, in columns or rows along the arrows, with room for titles and labels. */
export const tidyGraph = (design: Design, catalog: Catalog, marks: Marks, direction: Direction = 'right'): ElkGraph => {
  const tree = treeOf(design, catalog);
  const gap = spacing(gapAlong(direction, design.edges, catalog, marks, tree));
  const toElk = (node: DesignNode): ElkGraph => {
    const inside = tree.children.get(node.id);
    if (!inside) return { id: node.id, ...nodeSize(catalog, node, marks) };
    const { width, height } = nodeSize(catalog, { ...node, size: { width: 0, height: 0 } });
    return {
      id: node.id,
      children: inside.map(toElk),
      layoutOptions: {
        ...gap,
        'elk.padding': `[top=${CONTENT.y},left=${CONTENT.x},bottom=${CONTAINER.padding},right=${CONTAINER.padding}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${width},${height})`,
      },
    };
  };
  const edges = design.edges.flatMap(({ id, from, to }): ElkEdge[] => {
    if (from === to || !tree.nodes.has(from) || !tree.nodes.has(to) || isInside(tree, from, to) || isInside(tree, to, from)) return [];
    return [{ id: `edge ${id}`, sources: [from], targets: [to] }];
  });
  return {
    id: '',
    layoutOptions: { ...options, ...gap, 'elk.direction': direction === 'down' ? 'DOWN' : 'RIGHT' },
    children: (tree.children.get(undefined) ?? []).map(toElk),
    edges,
  };
};

/** Room along arrows for the widest label, even with the sign of a wrong one, and a bit of line on either side. */
export const gapAlong = (direction: Direction, edges: readonly DesignEdge[], catalog: Catalog, marks: Marks, tree: Tree): number => {
  if (direction === 'down') return ROW_GAP;
  let widest = 0;
  for (const edge of edges) {
    const [from, to] = [tree.nodes.get(edge.from), tree.nodes.get(edge.to)];
    if (!from || !to) continue;
    const mark = marks.edges.get(edge.id);
    const wrong = mark?.severity === 'error' || mark?.severity === 'warning';
    const text = labelOfEdge(catalog, edge, from, to, wrong, mark?.intent);
    if (text !== undefined) widest = Math.max(widest, labelSize(text, true).width);
  }
  return Math.max(COLUMN_GAP, Math.min(MOST_COLUMN_GAP, widest + LINE_BESIDE_LABEL));
};

/** The design with the places that ELK found: whole px, containers as large as they were made. */
export const applyTidy = (design: Design, result: ElkGraph): Design => {
  const found = new Map<string, Rect & { readonly holds: boolean }>();
  const walk = (children: readonly ElkGraph[]): void => {
    for (const child of children) {
      const { id, x = 0, y = 0, width = 0, height = 0, children: inside = [] } = child;
      found.set(id, { x: Math.round(x), y: Math.round(y), width: Math.ceil(width), height: Math.ceil(height), holds: inside.length > 0 });
      walk(inside);
    }
  };
  walk(result.children ?? []);
  const nodes = design.nodes.map((node) => {
    const rect = found.get(node.id);
    if (!rect) return node;
    const moved = { ...node, position: { ...node.position, x: rect.x, y: rect.y } };
    return rect.holds ? { ...moved, size: { ...node.size, width: rect.width, height: rect.height } } : moved;
  });
  return { ...design, nodes };
};
