import { useEditor } from './editor-store.ts';

/** A line of a file that could not be opened. */
export interface FileProblem {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly path?: string | undefined;
  readonly message: string;
}

/** The dialog that is open; one at a time. Each is loaded when it is first opened. */
export type Dialog =
  | { readonly kind: 'export' | 'templates' | 'help' | 'commands' }
  | { readonly kind: 'problems'; readonly file: string; readonly problems: readonly FileProblem[] };

export const showDialog = (dialog: Dialog): void => useEditor.setState({ dialog });
export const closeDialog = (): void => useEditor.setState({ dialog: undefined });
