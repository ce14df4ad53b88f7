import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { dropTarget } from './gestures.ts';

/** Lights up the container that would take what is being moved. */
export function DropLight() {
  const id = useCell(dropTarget);
  const box = useEditor((state) => state.scene.containers.find((container) => container.id === id));
  if (!box) return null;
  return <div className="drop-light" style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }} />;
}
