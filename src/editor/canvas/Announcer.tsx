import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { spokenBend } from './edges/spoken-bend.ts';
import { activeBend, activeNode, keyboardHere } from './gestures.ts';
import { spokenNode } from './spoken-node.ts';

/** Says what the keyboard went to. */
export function Announcer() {
  const id = useCell(activeNode);
  const bend = useCell(activeBend);
  const here = useCell(keyboardHere);
  const text = useEditor(({ design, scene }) => {
    if (!here) return undefined;
    return (bend && spokenBend(design, bend)) ?? (id === undefined ? undefined : spokenNode(design, scene, id));
  });
  return (
    <div className="visually-hidden" aria-live="polite" data-spoken>
      {text}
    </div>
  );
}
