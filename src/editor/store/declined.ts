import { type EditorState, editorState, useEditor } from './editor-store.ts';

/** As many answers are remembered, over all designs; the oldest are forgotten first. */
const most = 200;

const inDesign = ({ documentId }: EditorState, question: string): string => `${documentId} ${question}`;

/** Remembers that a question about the open design was answered with No. */
export function decline(question: string): void {
  const state = editorState();
  useEditor.setState({ declined: [...state.declined, inDesign(state, question)].slice(-most) });
}

/** Whether a question about the open design was answered with No. */
export const isDeclined = (state: EditorState, question: string): boolean => state.declined.includes(inDesign(state, question));
