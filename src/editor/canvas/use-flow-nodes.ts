import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Design } from '#core/design/design.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { withAlong } from './annotations/along.ts';
import type { FlowNode } from './flow-node.ts';
import { livingChanges, selectionAfter } from './from-flow.ts';
import { dragCancelled, keptSelection } from './gestures.ts';
import { snappedMoves } from './snapping.ts';
import { toFlow } from './to-flow.ts';

/** Nodes that follow the pointer. They count only while the design is the one that the gesture began with. */
interface Living {
  readonly design: Design;
  readonly nodes: FlowNode[];
}

/**
 * React Flow's nodes: those of the scene, or, while something is moved or resized, a copy that follows the pointer. The copy
 * counts only until the design changes; `settle` drops it at the end of the gesture.
 */
export function useFlowNodes(isAdding: () => boolean, zoom: () => number) {
  const design = useEditor((state) => state.design);
  const scene = useEditor((state) => state.scene);
  const selected = useEditor((state) => state.selection.nodes);
  const previous = useRef<FlowNode[]>([]);
  const resting = useMemo(() => {
    previous.current = toFlow({ design, scene, selected }, previous.current);
    return previous.current;
  }, [design, scene, selected]);
  const [living, setLiving] = useState<Living>();

  const settle = useCallback(() => setLiving(undefined), []);
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const selection = selectionAfter(changes, editorState().selection, isAdding());
      if (selection) select([...selection.nodes, ...keptSelection.get()], selection.edges);
      const moves = [...snappedMoves(livingChanges(changes), zoom())];
      if (moves.length > 0 && !dragCancelled.get()) setLiving((now) => moved(now, moves, previous.current));
      if (changes.some((change) => change.type === 'dimensions' && change.resizing === false)) settle();
    },
    [isAdding, zoom, settle],
  );
  return { nodes: living?.design === design ? living.nodes : resting, onNodesChange, settle };
}

/** The start comes straight from the store: one press selects and moves, before React has drawn the selection. */
function moved(now: Living | undefined, moves: NodeChange<FlowNode>[], previous: FlowNode[]): Living {
  const { design, scene, selection } = editorState();
  const start = now?.design === design ? now.nodes : toFlow({ design, scene, selected: selection.nodes }, previous);
  return { design, nodes: applyNodeChanges([...withAlong(moves, design, scene, previous)], start) };
}
