import { type ReactFlowState, useStore } from '@xyflow/react';
import { useEditor } from '../store/editor-store.ts';

/** From this many nodes on, leaving out what is off the screen pays, if most of it is. */
const many = 150;
const near = (state: ReactFlowState): boolean => state.transform[2] > 0.6;

/** Whether to mount only the nodes in view. Edges are not React Flow's and always stay. */
export function useOnlyVisible(count: number): boolean {
  const zoomedIn = useStore(near);
  const exporting = useEditor((state) => state.exporting);
  return zoomedIn && count > many && !exporting;
}
