import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { spokenBend } from './edges/spoken-bend.ts';
import { spokenEdge } from './edges/spoken-edge.ts';
import { activeBend, activeNode, keyboardHere } from './gestures.ts';
import { spokenNode } from './spoken-node.ts';
import { useEdgeAtHand } from './use-edge-at-hand.ts';

/** Says what the keyboard went to. */
export function Announcer() {
  const id = useCell(activeNode);
  const edge = useEdgeAtHand();
  const bend = useCell(activeBend);
  const here = useCell(keyboardHere);
  const text = useEditor(({ design, scene }) => {
    if (!here) return undefined;
    const atBend = bend && spokenBend(design, bend);
    const atEdge = edge === undefined ? undefined : spokenEdge(design, scene, edge, id);
    return atBend ?? atEdge ?? (id === undefined ? undefined : spokenNode(design, scene, id));
  });
  return (
    <div className="visually-hidden" aria-live="polite" data-spoken>
      {text}
    </div>
  );
}
