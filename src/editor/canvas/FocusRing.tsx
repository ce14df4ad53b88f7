import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { activeBend, activeNode, drag, keyboardHere } from './gestures.ts';
import { rectsOf } from './rects.ts';
import { useEdgeAtHand } from './use-edge-at-hand.ts';

/** Shows which node the keyboard is at, while the canvas has the keyboard. A bend point has a ring of its own, and an arrow is selected where it is. */
export function FocusRing() {
  const id = useCell(activeNode);
  const here = useCell(keyboardHere);
  const atBend = useCell(activeBend) !== undefined;
  const atEdge = useEdgeAtHand() !== undefined;
  const moving = useCell(drag) !== undefined;
  const box = useEditor((state) => rectsOf(state.scene).get(id ?? ''));
  if (!box || !here || moving || atBend || atEdge) return null;
  return (
    <div
      className="focus-ring"
      style={{ transform: `translate(${box.x - 5}px, ${box.y - 5}px)`, width: box.width + 10, height: box.height + 10 }}
    />
  );
}
