import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { pinTarget } from '../gestures.ts';
import { rectsOf } from '../rects.ts';

/** Lights up what the callout that is being moved would be pinned to. */
export function PinLight() {
  const id = useCell(pinTarget);
  const scene = useEditor((state) => state.scene);
  const edge = scene.edges.find((one) => one.id === id);
  if (edge)
    return (
      <svg className="overlay-layer" aria-hidden="true">
        <path className="lit-edge" d={edge.path} />
      </svg>
    );
  const box = id === undefined ? undefined : rectsOf(scene).get(id);
  if (!box) return null;
  return (
    <div
      className="pin-light"
      style={{ transform: `translate(${box.x - 3}px, ${box.y - 3}px)`, width: box.width + 6, height: box.height + 6 }}
    />
  );
}
