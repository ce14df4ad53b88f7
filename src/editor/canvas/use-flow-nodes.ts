import { applyNodeChanges, type NodeChange, type useStoreApi } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Design } from '#core/design/design.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { withAlong } from './annotations/along.ts';
import type { FlowNode } from './flow-node.ts';
import { livingChanges, selectionAfter } from './from-flow.ts';
import { dragCancelled, keptSelection } from './gestures.ts';
import { snappedMoves } from './moving/snapping.ts';
import { toFlow } from './to-flow.ts';
import type { Mounted } from './use-mounted.ts';

/** What a gesture did so far. It counts only while the design is the one that the gesture began with. */
interface Living {
  readonly design: Design;
  /** The last change of each kind to each node. */
  readonly changes: ReadonlyMap<string, NodeChange<FlowNode>>;
}

/**
 * React Flow's nodes: those of the scene that have elements, and, while something is moved or resized, where it is by now. That
 * counts only until the design changes; `settle` drops it at the end of the gesture.
 */
export function useFlowNodes(store: ReturnType<typeof useStoreApi<FlowNode>>, items: Mounted['items']) {
  const design = useEditor((state) => state.design);
  const selected = useEditor((state) => state.selection.nodes);
  const previous = useRef<FlowNode[]>([]);
  const resting = useMemo(() => {
    previous.current = toFlow({ design, items, selected }, previous.current);
    return previous.current;
  }, [design, items, selected]);
  const [living, setLiving] = useState<Living>();
  const moves = living?.design === design ? living.changes : undefined;
  const nodes = useMemo(() => (moves ? applyNodeChanges([...moves.values()], resting) : resting), [moves, resting]);

  const settle = useCallback(() => setLiving(undefined), []);
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const { multiSelectionActive, nodeLookup, transform } = store.getState();
      const ours = editorState().tool === 'several'; // React Flow selects nothing then, and is not to let go of anything
      const selection = ours
        ? undefined
        : selectionAfter(changes, editorState().selection, multiSelectionActive, (id) => nodeLookup.has(id));
      if (selection) select([...selection.nodes, ...keptSelection.get()], selection.edges);
      const snapped = [...snappedMoves(livingChanges(changes), transform[2])];
      if (snapped.length > 0 && !dragCancelled.get()) setLiving((now) => moved(now, snapped, previous.current));
      if (changes.some((change) => change.type === 'dimensions' && change.resizing === false)) settle();
    },
    [store, settle],
  );
  return { nodes, onNodesChange, settle };
}

function moved(now: Living | undefined, snapped: readonly NodeChange<FlowNode>[], resting: readonly FlowNode[]): Living {
  const { design, scene } = editorState();
  const changes = new Map(now?.design === design ? now.changes : []);
  for (const change of withAlong(snapped, design, scene, resting)) if ('id' in change) changes.set(`${change.type} ${change.id}`, change);
  return { design, changes };
}
