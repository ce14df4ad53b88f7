import { noMarks } from '#core/layout/marks.ts';
import { previewOf } from '#core/layout/preview.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from './catalog.ts';
import { partOfText, selectionAsText } from './clipboard.ts';
import { editorState, useEditor } from './editor-store.ts';
import { setNotice } from './notice.ts';
import { asDesign, type Pattern } from './patterns.ts';

/** Keeps what is selected as a block of one's own. */
export function savePattern(name: string): void {
  const text = selectionAsText();
  const pattern = text === undefined ? undefined : patternOf(crypto.randomUUID(), name, text);
  if (!pattern) return;
  useEditor.setState({ patterns: [...editorState().patterns, pattern] });
  setNotice({ tone: 'info', text: `“${name}” is among the patterns of the palette now, under “Yours”.` });
}

/** A pattern out of the text of a piece; undefined where that cannot be read. */
export function patternOf(id: string, name: string, text: string): Pattern | undefined {
  const part = partOfText(text);
  return part && { id, name, text, preview: previewOf(sceneOf(asDesign(part), catalog, noMarks)) };
}
