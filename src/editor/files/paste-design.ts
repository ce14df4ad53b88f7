import { editorState } from '../store/editor-store.ts';
import { openFile, openText } from './open-file.ts';

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** A text that claims to be a design: everything else that is pasted is none of ours. */
const claims = (text: string): boolean => /^\s*\{/.test(text) && text.slice(0, 2000).includes('"trueline"');

/** Opens a design, or a picture with one inside, that is pasted onto the page. Returns how to stop. */
export function acceptPastes(): () => void {
  const paste = (event: ClipboardEvent) => {
    if (writes(event.target) || editorState().dialog) return;
    const data = event.clipboardData;
    const text = data?.getData('text/plain') ?? '';
    const [file] = data?.files ?? [];
    if (claims(text)) {
      event.preventDefault();
      void openText(text, 'What was pasted'); // the picture beside it has lost its design on the way
    } else if (file) {
      event.preventDefault();
      void openFile(file);
    }
  };
  window.addEventListener('paste', paste);
  return () => window.removeEventListener('paste', paste);
}
