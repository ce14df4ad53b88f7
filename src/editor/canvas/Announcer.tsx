import { useEditor } from '../store/editor-store.ts';
import { labelOfCard, labelOfContainer } from './accessible-name.ts';
import { useCell } from './cell.ts';
import { activeNode, keyboardHere } from './gestures.ts';

/** Says which node the keyboard went to: what it is, and which of how many. */
export function Announcer() {
  const id = useCell(activeNode);
  const here = useCell(keyboardHere);
  const scene = useEditor((state) => state.scene);
  const card = scene.nodes.findIndex((node) => node.id === id);
  const found = scene.nodes[card];
  const frame = scene.containers.find((container) => container.id === id);
  const text = found ? `${labelOfCard(found)}. ${card + 1} of ${scene.nodes.length}` : frame && labelOfContainer(frame);
  return (
    <div className="visually-hidden" aria-live="polite">
      {here ? text : ''}
    </div>
  );
}
