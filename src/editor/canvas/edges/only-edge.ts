import type { DesignEdge } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { editorState } from '../../store/editor-store.ts';

/** The one selected edge, if nothing else is selected. */
export function onlyEdge(): DesignEdge | undefined {
  const { selection, design } = editorState();
  const [id, another] = selection.edges;
  return id === undefined || another !== undefined || selection.nodes.size > 0 ? undefined : graphOf(design).edge(id);
}
