import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { spokenBend } from './edges/spoken-bend.ts';
import { spokenEdge } from './edges/spoken-edge.ts';
import { activeBend, activeNode, keyboardHere } from './gestures.ts';
import { selectedInWords, spokenNode } from './spoken-node.ts';
import { useEdgeAtHand } from './use-edge-at-hand.ts';

/** Says what the keyboard went to. */
export function Announcer() {
  const id = useCell(activeNode);
  const edge = useEdgeAtHand();
  const bend = useCell(activeBend);
  const here = useCell(keyboardHere);
  const text = useEditor(({ design, scene, selection }) => {
    if (!here) return undefined;
    const atBend = bend && spokenBend(design, bend);
    const atEdge = edge === undefined ? undefined : spokenEdge(design, scene, edge, id);
    if (atBend !== undefined || atEdge !== undefined || id === undefined) return atBend ?? atEdge;
    return [spokenNode(design, scene, id), selectedInWords(selection.nodes, id)].filter(Boolean).join(', ');
  });
  return (
    <div className="visually-hidden" aria-live="polite" data-spoken>
      {text}
    </div>
  );
}
