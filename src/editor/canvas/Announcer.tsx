import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { activeNode, keyboardHere } from './gestures.ts';
import { spokenNode } from './spoken-node.ts';

/** Says what the keyboard went to. */
export function Announcer() {
  const id = useCell(activeNode);
  const here = useCell(keyboardHere);
  const text = useEditor(({ design, scene }) => (here && id !== undefined ? spokenNode(design, scene, id) : undefined));
  return (
    <div className="visually-hidden" aria-live="polite" data-spoken>
      {text}
    </div>
  );
}
