import { useEditor } from '../store/editor-store.ts';

/** Says that the design is being laid out, once that takes longer than a moment. Outside of the canvas, which is busy: there nothing is announced. */
export function BusyHint() {
  const busy = useEditor((state) => state.tidying);
  return <div role="status">{busy && <span className="canvas-panel canvas-busy">Tidying…</span>}</div>;
}
