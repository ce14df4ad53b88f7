import type { Point } from '#core/layout/geometry.ts';
import { partOfText, selectionAsText } from '../../store/clipboard.ts';
import { deleteSelection } from '../../store/edit-selection.ts';
import { editorState } from '../../store/editor-store.ts';
import { pastePart } from './paste-part.ts';

const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether a clipboard event is about text on the page and not about the drawing. */
const isText = ({ target }: ClipboardEvent): boolean =>
  (target instanceof Element && target.closest(typing) !== null) ||
  (document.getSelection()?.isCollapsed ?? true) === false ||
  document.querySelector('[role="dialog"]') !== null;

/**
 * Copies, cuts and pastes through the clipboard of the system, as text: across designs, windows and browsers. What is pasted
 * goes where `at` says. Listens until it is told that the canvas is gone.
 */
export function bindClipboard(at: () => Point, gone: AbortSignal): void {
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
  if (gone.aborted) return;
  document.addEventListener('copy', copy, { signal: gone });
  document.addEventListener('cut', copy, { signal: gone });
  document.addEventListener('paste', paste, { signal: gone });
}

/** Pastes a piece of a design that stands in a text, if one does. */
export function pasteText(text: string, at: Point): void {
  const part = partOfText(text);
  if (part) pastePart(part, at);
}
