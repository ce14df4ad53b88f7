import { useEditor } from './editor-store.ts';

/** A message that stays in view until it is closed, with at most one thing to do about it. */
export interface Notice {
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const setNotice = (notice: Notice | undefined): void => useEditor.setState({ notice });
