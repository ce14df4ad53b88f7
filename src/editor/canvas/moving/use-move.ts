import type { OnNodeDrag } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { containerId, graphOf } from '#core/design/graph.ts';
import { centre, type Point } from '#core/layout/geometry.ts';
import { carriedBy } from '../../store/carried.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { run } from '../../store/run.ts';
import { dropCopies } from '../adding/drop-copies.ts';
import { edgeToEnter, insertInEdge } from '../adding/insert-in-edge.ts';
import { subjectAt } from '../annotations/pinning.ts';
import { withDescendants } from '../descendants.ts';
import { type MovedEdges, movedEdges } from '../edges/moved-edges.ts';
import type { FlowNode } from '../flow-node.ts';
import { drag, dragCancelled, dropEdge, dropTarget, pinTarget } from '../gestures.ts';
import { lastPress } from '../pointer-place.ts';
import { rectsOf } from '../rects.ts';
import { draggedWith } from './dragged.ts';
import { containerAt, dropNodes } from './drop-place.ts';
import { movedBy } from './moved-by.ts';
import { endSnapping, freely, snapping } from './snapping.ts';

const nothing: MovedEdges = { along: [], stretched: [], ids: new Set() };

/**
 * Moving nodes: while the pointer is down only the moved edges are drawn anew, and the container that would take the node is
 * lit; letting go is one step of history.
 */
export function useMove(settle: () => void, zoom: () => number) {
  const [edges, setEdges] = useState<MovedEdges>(nothing);
  const rest = useCallback(() => {
    drag.set(undefined);
    dropTarget.set(undefined);
    dropEdge.set(undefined);
    pinTarget.set(undefined);
    endSnapping();
    setEdges(nothing);
  }, []);
  const cancel = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      dragCancelled.set(true);
      rest();
      settle();
    },
    [rest, settle],
  );
  const start: OnNodeDrag<FlowNode> = useCallback(
    (event, _node, nodes) => {
      const { design, scene } = editorState();
      const ids = idsOf(nodes);
      const carried = carriedBy(design, scene, ids);
      const moved = withDescendants(design, [...ids, ...carried]);
      setEdges(movedEdges(design, scene, moved));
      drag.set({ moved, carried, delta: { x: 0, y: 0 }, lost: lostBefore(event, zoom()), copying: false });
      window.addEventListener('keydown', cancel, true);
    },
    [cancel, zoom],
  );
  const move: OnNodeDrag<FlowNode> = useCallback((event, taken, nodes) => {
    const { design, scene } = editorState();
    const { moved, carried = [], lost = { x: 0, y: 0 } } = drag.get() ?? {};
    const node = nodes.find(({ id }) => id === taken.id) ?? nodes[0] ?? taken; // what lies in a frame goes along with it
    const way = movedBy(design, scene, node);
    const rect = rectsOf(scene).get(node.id);
    if (!moved || !way || !rect) return;
    const { shift } = snapping.get();
    const delta = { x: way.x + shift.x, y: way.y + shift.y };
    freely.set(event.ctrlKey || event.metaKey);
    drag.set({ moved, carried, delta, lost, copying: event.altKey });
    const middle = centre({ ...rect, x: rect.x + delta.x, y: rect.y + delta.y });
    const target = containerAt(scene, catalog, design, middle, moved);
    pinTarget.set(
      moved.size === 1 && node.type === 'annotation' && node.data.drawn.kind === 'callout' ? subjectAt(scene, middle) : undefined,
    );
    const dragged = graphOf(design).node(node.id);
    dropTarget.set(dragged && target !== containerId(dragged) ? target : undefined);
    dropEdge.set(dragged && moved.size === 1 && !event.altKey ? edgeToEnter(design, catalog, scene, dragged, middle) : undefined);
  }, []);
  const stop: OnNodeDrag<FlowNode> = useCallback(
    (_event, node, nodes) => {
      const { scene } = editorState();
      const now = drag.get();
      const edge = dropEdge.get();
      const delta = now?.delta;
      window.removeEventListener('keydown', cancel, true);
      dragCancelled.set(false);
      rest();
      const ids = [...idsOf(nodes), ...(now?.carried ?? [])];
      if (now?.copying) dropCopies(ids, now.delta);
      else if (now && delta)
        run(edge === undefined ? 'Move' : 'Put into an arrow', (before) => {
          const after = dropNodes(before, catalog, scene, ids, now.moved, delta);
          return edge === undefined ? after : insertInEdge(after, catalog, edge, node.id);
        });
      settle(); // undo brings the design back that the gesture began with, and must not meet its copy again
    },
    [cancel, rest, settle],
  );
  return useMemo(() => ({ edges, start, move, stop }), [edges, start, move, stop]);
}

const idsOf = (nodes: readonly FlowNode[]): readonly string[] => {
  const { design, selection } = editorState();
  return draggedWith(
    design,
    nodes.map((node) => node.id),
    selection.nodes,
  );
};

/** What is held stays under the pointer: React Flow leaves out the way that it went until the drag began. */
function lostBefore(event: React.MouseEvent | React.TouchEvent | MouseEvent | TouchEvent, zoom: number): Point {
  const from = lastPress();
  const now = 'clientX' in event ? event : event.touches[0];
  return from && now ? { x: (now.clientX - from.x) / zoom, y: (now.clientY - from.y) / zoom } : { x: 0, y: 0 };
}
