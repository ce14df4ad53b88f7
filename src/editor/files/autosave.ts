import { openDesign } from '#core/catalog/open-design.ts';
import { setTitle } from '#core/design/commands/set-title.ts';
import { type Design, emptyDesign } from '#core/design/design.ts';
import type { Problem } from '#core/design/problem.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { previewOf } from '#core/layout/preview.ts';
import { countsOf } from '../findings/counts.ts';
import { catalog } from '../store/catalog.ts';
import { type EditorState, editorState, useEditor } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import { amend, openDocument, showSaved } from '../store/run.ts';
import { warmUp, whenDeleted } from './database.ts';
import { newDocumentId } from './document-id.ts';
import { type DocumentLock, type LockEvents, lockDocument } from './document-lock.ts';
import { leaveBehind, nothingLeft, takeUp } from './left-behind.ts';
import { readDesign } from './read-design.ts';
import { createSaver, type Saver } from './saver.ts';
import { savingFailed, savingWorks } from './saving-problem.ts';
import { keepStorage } from './storage-space.ts';
import { addDesign, readStored, type StoredDesign, storeDesign } from './stored-design.ts';
import { rememberTab } from './tab-memory.ts';

type Shown = Pick<EditorState, 'design' | 'scene' | 'report'>;

/** The open document: who saves it, and whether this tab may change it. */
interface OpenDocument {
  readonly saver: Saver<Shown>;
  lock: DocumentLock | undefined;
}

let open: OpenDocument | undefined;
/** While this is set, what appears in the editor is what is stored. */
let adopting: { readonly revision: number; readonly lock: DocumentLock | undefined } | undefined;

/** Saves the open design soon after each change and at once when the page is left; one tab at a time changes a design. */
export function startAutosave(): void {
  useEditor.subscribe((state, before) => {
    if (state.documentId !== before.documentId) begin(state.documentId);
    if (state.design !== before.design && !adopting && state.access === 'edit') note(state);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flushDocument());
  window.addEventListener('pagehide', () => {
    if (open?.saver.unsaved()) leaveBehind(open.saver.id, open.saver.revision(), serializeDesign(editorState().design));
    void flushDocument();
  });
  window.addEventListener('beforeunload', (event) => {
    if (editorState().saveState === 'failed') event.preventDefault(); // the browser asks whether to leave all the same
  });
  whenDeleted(() => {
    if (open && open.saver.revision() > 0 && editorState().access === 'edit') open.saver.change(editorState());
  });
  void warmUp().catch(() => undefined); // the first save says what is wrong
}

/** Saves what is not saved. Gives whether everything is on disk. */
export const flushDocument = async (): Promise<boolean> => (await open?.saver.flush()) ?? true;

/** Makes this tab the one that may change the open design. */
export const takeOver = async (): Promise<void> => open?.lock?.takeOver();

/** Keeps what is shown from now on, under an id of its own. */
export function makeMine(): void {
  useEditor.setState({ documentId: newDocumentId(), access: 'edit' });
  open?.saver.change(editorState());
}

/** The revision of the open design that is stored; 0 for one that was never saved. */
export const storedRevision = (): number => open?.saver.revision() ?? 0;

/** Opens a stored design: to change it, or to follow the tab that does. One that cannot be read gives its problems. */
export async function openStored(id: string): Promise<'opened' | 'missing' | readonly Problem[]> {
  await flushDocument();
  let early: number | undefined; // what another tab saves before this one has read
  const lock = await lockDocument(id, {
    ...eventsOf(id),
    onSaved: (revision) => {
      early = revision;
      eventsOf(id).onSaved(revision);
    },
  });
  const stored = await (lock.held() ? takeUp(id) : Promise.resolve())
    .then(() => readStored(id))
    .catch((error: unknown) => {
      lock.release();
      throw error;
    });
  const parsed = stored && (await readDesign(stored.text));
  if (!stored || !parsed || 'problems' in parsed) {
    lock.release();
    return parsed && 'problems' in parsed ? parsed.problems : 'missing';
  }
  const design = openDesign(parsed.design, catalog);
  adopting = { revision: stored.record.revision, lock };
  openDocument(design, id, lock.held() ? 'edit' : 'follow');
  adopting = undefined;
  useEditor.setState({ saveState: 'saved' });
  if (early !== undefined && early > stored.record.revision) void showLatest(id);
  return 'opened';
}

async function designOf(stored: StoredDesign): Promise<Design | undefined> {
  const parsed = await readDesign(stored.text);
  return 'problems' in parsed ? undefined : openDesign(parsed.design, catalog);
}

/** A function of its own: where its variables are those of `begin`, each document holds on to the one before it, for ever. */
function leave(last: OpenDocument | undefined): void {
  void last?.saver.flush().finally(() => last.lock?.release());
}

function begin(id: string): void {
  leave(open);
  const saver: Saver<Shown> = createSaver<Shown>({
    id,
    revision: adopting?.revision ?? 0,
    write: (shown, revision) => write(id, shown, revision),
    onState: (saveState) => open?.saver === saver && useEditor.setState({ saveState }),
    onSaved: (revision) => {
      nothingLeft(id);
      if (open?.saver === saver) savingWorks();
      open?.lock?.id === id && open.lock.announce(revision);
    },
    onConflict: (shown) => (open?.saver === saver ? keepCopy() : void keepAside(shown.design)),
    onFailure: savingFailed,
  });
  const mine: OpenDocument = { saver, lock: adopting?.lock };
  open = mine;
  useEditor.setState({ saveState: 'saved' });
  if (editorState().access === 'shared') return;
  rememberTab(id);
  if (mine.lock) return;
  void lockDocument(id, eventsOf(id)).then((lock) => {
    if (open === mine) mine.lock = lock;
    else lock.release();
  });
}

function note(state: EditorState): void {
  if (!open || (open.saver.revision() === 0 && state.design === emptyDesign)) return; // nobody wants a list of empty designs
  open.saver.change(state);
  if (state.design.nodes.length > 2) keepStorage();
}

function write(id: string, { design, scene, report }: Shown, revision: number): Promise<number | 'changed'> {
  const text = serializeDesign(design);
  const { holds, ...counts } = countsOf(report, design.stage);
  const shown = { title: design.title, nodes: design.nodes.length, counts: { holds, ...counts }, preview: previewOf(scene) };
  return storeDesign({ record: { id, revision, changed: Date.now(), size: text.length, ...shown }, text });
}

const eventsOf = (id: string): LockEvents => ({
  onGranted: () => void granted(id),
  onLost: () => void stepBack(id),
  onAsked: async () => {
    useEditor.setState({ access: 'follow' });
    return flushDocument();
  },
  onSaved: () => void showLatest(id),
});

/** The tab that had the right is gone or gave it up. What it could not save any more is saved first. */
async function granted(id: string): Promise<void> {
  await takeUp(id).catch(savingFailed);
  if (await showLatest(id)) useEditor.setState({ access: 'edit' });
}

/** Shows what is stored where that is newer than what is shown. Gives whether the document is still open. */
async function showLatest(id: string): Promise<boolean> {
  const mine = open;
  if (mine?.saver.id !== id) return false;
  const stored = await readStored(id).catch(() => undefined);
  const design = stored && stored.record.revision !== mine.saver.revision() ? await designOf(stored) : undefined;
  if (open !== mine) return false;
  if (!stored || !design || mine.saver.unsaved() || stored.record.revision === mine.saver.revision()) return true;
  adopting = { revision: stored.record.revision, lock: mine.lock };
  showSaved(design);
  adopting = undefined;
  mine.saver.adopt(stored.record.revision);
  return true;
}

/** Another tab took the right to change the design. What is not saved here is saved now, over nothing of the other's. */
async function stepBack(id: string): Promise<void> {
  if (open?.saver.id !== id) return;
  const mine = open;
  useEditor.setState({ access: 'follow' });
  if (!(await mine.saver.flush()) && open === mine) keepCopy();
}

/** The same design was changed in two places: both stay, what is seen here under a new id. */
function keepCopy(): void {
  open?.saver.drop();
  useEditor.setState({ documentId: newDocumentId(), access: 'edit' });
  amend((design) => setTitle(design, `${(design.title ?? 'Untitled design').slice(0, 180)} (copy)`));
  setNotice({ tone: 'info', text: 'This design was changed in another tab at the same time. Both are kept: what you see here is a copy.' });
}

const keepAside = (design: Design): Promise<void> =>
  addDesign(newDocumentId(), serializeDesign(setTitle(design, `${design.title ?? 'Untitled design'} (copy)`)), Date.now());
