import type { Catalog } from '../catalog/catalog.ts';
import type { DesignEdge } from '../design/design.ts';
import type { Direction } from './geometry.ts';
import { labelSize } from './labels.ts';
import type { Marks } from './marks.ts';
import type { Tree } from './tree.ts';
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
