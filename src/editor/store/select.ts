import { annotationsOf } from '#core/design/annotations.ts';
import { editorState, useEditor } from './editor-store.ts';
import { emptySelection, type Selection, sameSelection, selectionOf } from './selection.ts';

function setSelection(selection: Selection): void {
  if (!sameSelection(editorState().selection, selection)) useEditor.setState({ selection });
}

export const select = (nodes: Iterable<string>, edges: Iterable<string> = []): void => setSelection(selectionOf(nodes, edges));
export const clearSelection = (): void => setSelection(emptySelection);

/** Adds to the selection what is not in it and takes out what is. */
export function toggleSelected(ids: { readonly node?: string; readonly edge?: string }): void {
  const { nodes, edges } = editorState().selection;
  setSelection({ nodes: toggled(nodes, ids.node), edges: toggled(edges, ids.edge) });
}

export function selectAll(): void {
  const { design } = editorState();
  select(
    [...design.nodes, ...annotationsOf(design)].map((item) => item.id),
    design.edges.map((edge) => edge.id),
  );
}

function toggled(set: ReadonlySet<string>, id: string | undefined): ReadonlySet<string> {
  if (id === undefined) return set;
  return set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]);
}
