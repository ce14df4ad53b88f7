import type { Scene } from '../../layout/drawn.ts';
import { inflate, type Rect } from '../../layout/geometry.ts';
import { liesIn } from '../../layout/lies-in.ts';
import { boundsOf } from '../../layout/scene.ts';

/** Empty room around a picture, px at scale 1, where nobody says otherwise. */
export const PADDING = 24;
/** What browsers draw at most: pixels a side, and in all (Chromium stops at 16384², a little below it is safe). */
const LONGEST_SIDE = 16384;
const MOST_PIXELS = 2.6e8;

/** What of a scene comes into a picture. */
export interface Part {
  /** Nodes and annotations. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** With labels, chips and badges and the room around them, in whole px. */
  readonly frame: Rect;
}

export const wholeOf = (scene: Scene, padding = PADDING): Part => ({
  nodes: new Set([...scene.containers, ...scene.nodes, ...scene.annotations].map(({ id }) => id)),
  edges: new Set(scene.edges.map(({ id }) => id)),
  frame: framed(scene.bounds, padding),
});

/** The selected nodes and annotations with all that lies in them, the arrows between those, and the selected arrows. */
export const selectedOf = (
  scene: Scene,
  selected: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> },
  padding = PADDING,
): Part => {
  const nodes = new Set(selected.nodes);
  for (const frame of scene.annotations)
    if (frame.kind === 'frame' && nodes.has(frame.id)) for (const id of liesIn(scene, frame)) nodes.add(id);
  for (const { id, parent } of [...scene.containers, ...scene.nodes]) if (parent !== undefined && nodes.has(parent)) nodes.add(id); // containers first
  const edges = new Set(
    scene.edges.filter(({ id, from, to }) => selected.edges.has(id) || (nodes.has(from) && nodes.has(to))).map(({ id }) => id),
  );
  for (const { id, parent, edge } of scene.annotations)
    if ((parent !== undefined && nodes.has(parent)) || (edge !== undefined && edges.has(edge))) nodes.add(id);
  return { nodes, edges, frame: framed(boundsOf(scene, new Set([...nodes, ...edges])), padding) };
};

const framed = (bounds: Rect, padding: number): Rect => {
  const x = Math.floor(bounds.x);
  const y = Math.floor(bounds.y);
  return inflate({ x, y, width: Math.ceil(bounds.x + bounds.width) - x, height: Math.ceil(bounds.y + bounds.height) - y }, padding);
};

/** The largest scale at which a browser still draws a picture of this size (px at scale 1); can be below 1. */
export const largestScale = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(LONGEST_SIDE / Math.max(width, height, 1), Math.sqrt(MOST_PIXELS / Math.max(width * height, 1)));
