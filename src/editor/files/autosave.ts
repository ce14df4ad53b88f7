import { serializeDesign } from '#core/design/serialize.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import { newDocumentId } from './document-id.ts';
import { downloadDesign } from './download.ts';
import { storeDesign } from './stored-design.ts';

const pause = 500;

let revision = 0;
let timer: number | undefined;
let saving: Promise<void> | undefined;
let failing = false;

/** The open design was just read from storage: what is shown is what is saved. */
export function alreadySaved(read: number): void {
  revision = read;
  window.clearTimeout(timer);
  useEditor.setState({ saveState: 'saved' });
}

/** Saves the open design half a second after its last change, and at once when the page is left. */
export function startAutosave(): void {
  useEditor.subscribe((state, before) => {
    if (state.documentId !== before.documentId) revision = 0;
    if (state.design !== before.design) schedule();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
  window.addEventListener('pagehide', flush);
}

function schedule(): void {
  useEditor.setState({ saveState: 'saving' });
  window.clearTimeout(timer);
  timer = window.setTimeout(save, pause);
}

function flush(): void {
  if (editorState().saveState !== 'saving') return;
  window.clearTimeout(timer);
  save();
}

function save(): void {
  saving = (saving ?? Promise.resolve()).then(saveNow);
}

async function saveNow(): Promise<void> {
  const { design, documentId } = editorState();
  try {
    const result = await storeDesign({ id: documentId, revision, text: serializeDesign(design) });
    if (result === 'changed') return keepCopy();
    revision = result;
    if (editorState().design === design) useEditor.setState({ saveState: 'saved' });
    if (failing) setNotice(undefined);
    failing = false;
  } catch (error) {
    fail(error);
  }
}

/** Another window saved the same design: both stay, this one under a new id. */
function keepCopy(): void {
  useEditor.setState({ documentId: newDocumentId() });
  setNotice({ tone: 'info', text: 'This design was changed in another window. What you see here is kept as a copy.' });
  save();
}

function fail(error: unknown): void {
  console.error(error);
  failing = true;
  useEditor.setState({ saveState: 'failed' });
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  setNotice({
    tone: 'error',
    text: full
      ? 'The browser’s storage is full. Your changes are not saved; download the design to keep it.'
      : 'The browser does not let Trueline store anything. Your changes are not saved; download the design to keep it.',
    action: { label: 'Download', run: downloadDesign },
  });
}
