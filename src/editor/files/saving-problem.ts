import { editorState, useEditor } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import type { Notice } from '../store/session-parts.ts';
import { downloadDesign } from './download.ts';

let shown: Notice | undefined;

const downloadAll = (): void => void import('./everything.ts').then(({ downloadEverything }) => downloadEverything());

/** Says lastingly why nothing can be saved, and how to keep the work all the same. */
export function savingFailed(error: unknown): void {
  console.error(error);
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  const why = full ? 'The browser’s storage is full.' : 'The browser does not let Trueline store anything.';
  useEditor.setState({ saveState: 'failed', saveProblem: why });
  shown = {
    tone: 'error',
    text: `${why} Your changes are not saved; download what you want to keep.`,
    actions: [
      { label: 'Download', run: downloadDesign },
      { label: 'Download everything', run: downloadAll },
    ],
  };
  setNotice(shown);
}

/** Something was saved: the message goes. */
export function savingWorks(): void {
  if (editorState().saveProblem !== undefined) useEditor.setState({ saveProblem: undefined });
  if (shown && editorState().notice === shown) setNotice(undefined);
  shown = undefined;
}
