import { editorState } from '../../store/editor-store.ts';
import { select, toggleSelected } from '../../store/select.ts';

interface Press {
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
}

/** Whether what is pressed goes to or from what is selected, in place of it: with a key, or with the tool for those who have none. */
export const adds = ({ shiftKey, metaKey, ctrlKey }: Press): boolean => shiftKey || metaKey || ctrlKey || editorState().tool === 'several';

/** Selects what was pressed, alone or with what is selected. */
export function choose(press: Press, what: { readonly node: string } | { readonly edge: string }): void {
  if (adds(press)) toggleSelected(what);
  else if ('node' in what) select([what.node]);
  else select([], [what.edge]);
}
