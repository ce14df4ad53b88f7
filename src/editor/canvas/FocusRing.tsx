import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { activeBend, activeNode, drag, keyboardHere } from './gestures.ts';
import { rectsOf } from './rects.ts';

/** Shows which node the keyboard is at, while the canvas has the keyboard. A bend point has a ring of its own. */
export function FocusRing() {
  const id = useCell(activeNode);
  const here = useCell(keyboardHere);
  const atBend = useCell(activeBend) !== undefined;
  const moving = useCell(drag) !== undefined;
  const box = useEditor((state) => rectsOf(state.scene).get(id ?? ''));
  if (!box || !here || moving || atBend) return null;
  return (
    <div
      className="focus-ring"
      style={{ transform: `translate(${box.x - 5}px, ${box.y - 5}px)`, width: box.width + 10, height: box.height + 10 }}
    />
  );
}
