import { graphOf } from '#core/design/graph.ts';
import { middleOf } from '#core/layout/along-line.ts';
import { catalog } from '../../store/catalog.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { hoveredEdge } from '../gestures.ts';

/** The name of the flow that a bare line carries, while the mouse is on it. A selected one shows its grips instead. */
export function EdgeHover() {
  const id = useCell(hoveredEdge);
  const drawn = useEditor((state) => (id === undefined ? undefined : state.scene.edges.find((edge) => edge.id === id)));
  const flow = useEditor((state) => (id === undefined ? undefined : graphOf(state.design).edge(id)?.flow));
  const selected = useEditor((state) => id !== undefined && state.selection.edges.has(id));
  if (!drawn || selected || drawn.label || flow === undefined) return null;
  const { x, y } = middleOf(drawn.points);
  return (
    <div className="edge-hover" style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}>
      {catalog.flows.get(flow)?.name ?? flow}
    </div>
  );
}
