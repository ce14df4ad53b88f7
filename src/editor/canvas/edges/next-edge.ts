import { graphOf } from '#core/design/graph.ts';
import { editorState } from '../../store/editor-store.ts';
import { select } from '../../store/select.ts';
import { requestView } from '../../store/view.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { activeEdge, activeNode } from '../gestures.ts';
import { edgesAt } from './edges-at.ts';

/** Takes the keyboard from a node to its arrows, one after the other, and from the last one to the first. */
export function nextEdge(): void {
  const { design, selection } = editorState();
  const node = activeNode.get();
  const edges = edgesAt(graphOf(design), node ?? '');
  const next = edges[(edges.findIndex(({ id }) => selection.edges.has(id)) + 1) % edges.length];
  if (!next) return;
  focusCanvas();
  select([], [next.id]);
  activeEdge.set(next.id);
  requestView({ show: [next.id] });
}
