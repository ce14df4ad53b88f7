import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { dropEdge, dropTarget } from '../gestures.ts';

/** Lights up the container or the edge that would take what is being moved. */
export function DropLight() {
  const id = useCell(dropTarget);
  const box = useEditor((state) => state.scene.containers.find((container) => container.id === id));
  const entered = useCell(dropEdge);
  const edge = useEditor((state) => state.scene.edges.find((one) => one.id === entered));
  if (edge)
    return (
      <svg className="overlay-layer" aria-hidden="true">
        <path className="lit-edge" d={edge.path} />
      </svg>
    );
  if (!box) return null;
  return <div className="drop-light" style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }} />;
}
