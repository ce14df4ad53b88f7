import { openDesign } from '#core/catalog/open-design.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import { openDocument } from '../store/run.ts';
import { alreadySaved } from './autosave.ts';
import { newDocumentId } from './document-id.ts';
import { downloadDesign } from './download.ts';
import { readDesign } from './read-design.ts';
import { lastDesign } from './stored-design.ts';

/** Opens what was open last. Without storage it says so, once and lastingly; a first visit starts empty. */
export async function restoreLast(): Promise<void> {
  useEditor.setState({ documentId: newDocumentId() });
  const before = editorState().design;
  try {
    const stored = await lastDesign();
    if (!stored || editorState().design !== before) return;
    const parsed = await readDesign(stored.text);
    if ('problems' in parsed) return showDialog({ kind: 'problems', file: 'The design that was open last', problems: parsed.problems });
    openDocument(openDesign(parsed.design, catalog), stored.id);
    alreadySaved(stored.revision);
  } catch (error) {
    console.error(error);
    useEditor.setState({ saveState: 'failed' });
    setNotice({
      tone: 'error',
      text: 'The browser does not let Trueline store anything. Download the design to keep it.',
      action: { label: 'Download', run: downloadDesign },
    });
  }
}
