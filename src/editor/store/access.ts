import { type EditorState, editorState, useEditor } from './editor-store.ts';

const reasons = {
  edit: undefined,
  follow: 'Another tab is changing this design. Take over to change it here.',
  shared: 'This design came in a link. Make it yours to change it.',
} as const;

/** Why the open design cannot be changed here; undefined where it can. */
export const readOnlyReason = ({ access }: Pick<EditorState, 'access'>): string | undefined => reasons[access];

export const isChangeable = (): boolean => editorState().access === 'edit';

export const useReadOnlyReason = (): string | undefined => useEditor(readOnlyReason);
