import type { Point } from '#core/layout/geometry.ts';
import { partOfText, selectionAsText } from '../store/clipboard.ts';
import { deleteSelection } from '../store/edit-selection.ts';
import { editorState } from '../store/editor-store.ts';
import { pastePart } from './paste-part.ts';

const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether a clipboard event is about text on the page and not about the drawing. */
const isText = ({ target }: ClipboardEvent): boolean =>
  (target instanceof Element && target.closest(typing) !== null) ||
  (document.getSelection()?.isCollapsed ?? true) === false ||
  document.querySelector('[role="dialog"]') !== null;

/**
 * Copies, cuts and pastes through the clipboard of the system, as text: across designs, windows and browsers. What is pasted
 * goes where `at` says. Listens until the returned function is called.
 */
export function bindClipboard(at: () => Point): () => void {
  const copy = (event: ClipboardEvent): void => {
    const text = isText(event) ? undefined : selectionAsText();
    if (text === undefined) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') deleteSelection();
  };
  const paste = (event: ClipboardEvent): void => {
    const part = isText(event) || editorState().dialog ? undefined : partOfText(event.clipboardData?.getData('text/plain') ?? '');
    if (!part) return;
    event.preventDefault();
    event.stopPropagation();
    pastePart(part, at());
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', copy);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', copy);
    document.removeEventListener('paste', paste);
  };
}
