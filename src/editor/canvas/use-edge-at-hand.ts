import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { activeEdge } from './gestures.ts';

/** The arrow that the keyboard is at. */
export function useEdgeAtHand(): string | undefined {
  const id = useCell(activeEdge);
  return useEditor(({ selection: { nodes, edges } }) =>
    id !== undefined && edges.has(id) && edges.size === 1 && nodes.size === 0 ? id : undefined,
  );
}
