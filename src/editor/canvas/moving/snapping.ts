import type { NodeChange, NodePositionChange } from '@xyflow/react';
import { graphOf } from '#core/design/graph.ts';
import { around, centre, type Point, type Rect } from '#core/layout/geometry.ts';
import { type Guide, snap } from '#core/layout/snap.ts';
import { editorState } from '../../store/editor-store.ts';
import { cell } from '../cell.ts';
import type { FlowNode } from '../flow-node.ts';
import { type Drag, drag } from '../gestures.ts';
import { rectsOf } from '../rects.ts';
import { movedBy } from './moved-by.ts';

/** Px on the screen within which something snaps, and of the canvas: from afar the first alone would be as much as a card. */
const reach = { screen: 6, canvas: 12 } as const;
/** What lies further away, in px of the canvas, is nothing to line up with. */
const farthest = 900;

export interface Snapping {
  readonly shift: Point;
  readonly guides: readonly Guide[];
}

const none: Snapping = { shift: { x: 0, y: 0 }, guides: [] };

/** What the nodes that are being moved snapped to. */
export const snapping = cell<Snapping>(none);
/** A key is held that moves without snapping. */
export const freely = cell<boolean>(false);

export const endSnapping = (): void => {
  snapping.set(none);
  freely.set(false);
};

const isMove = (change: NodeChange<FlowNode>): change is NodePositionChange & { position: Point } =>
  change.type === 'position' && change.position !== undefined;

/** The moves of nodes that are dragged, shifted all alike to line up with what lies still. */
export function snappedMoves(changes: readonly NodeChange<FlowNode>[], zoom: number): readonly NodeChange<FlowNode>[] {
  const now = drag.get();
  const moves = changes.filter(isMove);
  const [first] = moves;
  if (!now || !first) return changes;
  const found = freely.get() ? { shift: now.lost, guides: [] } : lineUp(now, moves, first, zoom);
  snapping.set(found);
  const { x, y } = found.shift;
  return changes.map((change) =>
    isMove(change) ? { ...change, position: { x: change.position.x + x, y: change.position.y + y } } : change,
  );
}

function lineUp(
  { moved, lost }: Drag,
  moves: readonly NodePositionChange[],
  first: { id: string; position: Point },
  zoom: number,
): Snapping {
  const { design, scene } = editorState();
  const rects = rectsOf(scene);
  const way = movedBy(design, scene, first);
  const box = around(moves.flatMap(({ id }) => rects.get(id) ?? []));
  if (!way || !box) return none;
  const here = { ...box, x: box.x + way.x + lost.x, y: box.y + way.y + lost.y };
  const frames = new Set(
    graphOf(design)
      .ancestors(first.id)
      .map(({ id }) => id),
  );
  const free = scene.annotations.filter(({ parent, edge }) => parent === undefined && edge === undefined);
  const still = [...scene.nodes, ...scene.containers, ...free].filter(
    (item) => !moved.has(item.id) && !frames.has(item.id) && isNear(item, here),
  );
  const { shift, guides } = snap(here, still, Math.min(reach.screen / zoom, reach.canvas));
  return { shift: { x: lost.x + shift.x, y: lost.y + shift.y }, guides };
}

function isNear(item: Rect, here: Rect): boolean {
  const [a, b] = [centre(item), centre(here)];
  return Math.abs(a.x - b.x) < farthest + item.width / 2 && Math.abs(a.y - b.y) < farthest + item.height / 2;
}
