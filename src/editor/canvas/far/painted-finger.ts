import { isChangeable } from '../../store/access.ts';
import { editorState } from '../../store/editor-store.ts';
import { elementId } from '../flow-node.ts';
import { hoveredNode } from '../gestures.ts';
import { nodeAt, onPane } from '../hit.ts';

/** A finger on a card that is painted. */
export interface PaintedFinger {
  readonly move: (event: TouchEvent) => void;
  readonly end: (event: TouchEvent | undefined) => void;
}

/**
 * A finger moves what is painted without having pointed at it before: the card gets its element now, and what the finger does is
 * passed on to that as if it had gone down there. Undefined where the finger is on nothing of the kind.
 */
export function fingerOnPainted(down: TouchEvent): PaintedFinger | undefined {
  const [touch] = down.changedTouches;
  const { tool, scene } = editorState();
  if (!touch || !onPane(down.target) || (tool !== 'select' && tool !== 'several') || !isChangeable()) return undefined;
  const id = nodeAt({ target: down.target, clientX: touch.clientX, clientY: touch.clientY });
  if (id === undefined || !scene.nodes.some((node) => node.id === id)) return undefined;
  hoveredNode.set(id);
  let card: Element | undefined;
  const tell = (type: string, { touches, changedTouches }: Pick<TouchEvent, 'touches' | 'changedTouches'>): void => {
    card?.dispatchEvent(new TouchEvent(type, { touches: [...touches], changedTouches: [...changedTouches], cancelable: true }));
  };
  let last = down;
  return {
    move: (event) => {
      const here = document.getElementById(elementId(id))?.closest('.react-flow__node');
      if (!card && here) {
        card = here;
        tell('touchstart', down);
      }
      tell('touchmove', event);
      last = event;
    },
    end: (event = last) => {
      tell('touchend', event);
      if (hoveredNode.get() === id) hoveredNode.set(undefined);
    },
  };
}
