import { serializeDesign } from '#core/design/serialize.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import { downloadDesign } from './download.ts';
import { allowed, type DiskFile, fileOf, rememberFile } from './file-handles.ts';
import { fileName } from './file-name.ts';
import { openFile } from './open-file.ts';

const types = [{ description: 'Trueline design', accept: { 'application/json': ['.json'] } }] as const;

/** Saves the open design into the file it came from, or asks for one. Browsers that cannot write files download it. */
export async function saveToDisk(): Promise<void> {
  if (!window.showSaveFilePicker) return downloadDesign();
  const file = await fileOf(editorState().documentId).catch(() => undefined);
  if (!file) return saveAs();
  try {
    if (!(await allowed(file.handle, 'readwrite'))) return say('error', `The browser does not let Trueline write ${file.name}.`);
    if (await isChanged(file)) return askBeforeOverwriting(file);
    await write(file.handle);
  } catch (error) {
    if (isGone(error)) return saveAs();
    say('error', `${file.name} could not be saved: ${messageOf(error)}`);
  }
}

/** Asks for a file and saves the open design into it; from then on it is the design's file. */
export async function saveAs(): Promise<void> {
  if (!window.showSaveFilePicker) return downloadDesign();
  try {
    const suggestedName = fileName(editorState().design.title, 'trueline.json');
    await write(await window.showSaveFilePicker({ id: 'designs', suggestedName, types }));
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) say('error', `The file could not be saved: ${messageOf(error)}`);
  }
}

/** Opens a file that the user chose, dropped or used before, and remembers that the design belongs to it. */
export async function openFromDisk(handle: FileSystemFileHandle): Promise<void> {
  try {
    const file = await handle.getFile();
    if (!(await openFile(file)) || !/\.json$/i.test(file.name)) return; // pictures are not written over
    await rememberFile(editorState().documentId, handle);
  } catch (error) {
    say('error', isGone(error) ? `${handle.name} is no longer there.` : `${handle.name} could not be read: ${messageOf(error)}`);
  }
}

/** Says when the file of the open design was changed by another program. Looks when a design is opened and when the page comes to the front. */
export function watchDisk(): void {
  let told: number | undefined;
  const look = async () => {
    const file = window.showOpenFilePicker && (await fileOf(editorState().documentId).catch(() => undefined));
    if (!file || (await file.handle.queryPermission?.({ mode: 'read' })) !== 'granted') return;
    const modified = await file.handle.getFile().then(
      (now) => now.lastModified,
      () => file.modified,
    );
    if (modified === file.modified || modified === told || saving || file.document !== editorState().documentId) return;
    told = modified;
    setNotice({
      tone: 'info',
      text: `${file.name} was changed by another program.`,
      actions: [{ label: 'Open it as it is on disk', run: () => reopen(file) }],
    });
  };
  window.addEventListener('focus', look);
  useEditor.subscribe((now, before) => now.documentId !== before.documentId && void look());
  void look();
}

/** A file is being written by ourselves: that it changes is nothing to tell. */
let saving = false;

async function write(handle: FileSystemFileHandle): Promise<void> {
  const { design, documentId } = editorState();
  saving = true;
  try {
    const stream = await handle.createWritable();
    await stream.write(serializeDesign(design));
    await stream.close();
    await rememberFile(documentId, handle);
  } finally {
    saving = false;
  }
  say('info', `Saved to ${handle.name}.`);
}

const isChanged = async ({ handle, modified }: DiskFile): Promise<boolean> => (await handle.getFile()).lastModified !== modified;

function askBeforeOverwriting(file: DiskFile): void {
  const overwrite = () => void write(file.handle).catch((error: unknown) => say('error', messageOf(error)));
  setNotice({
    tone: 'error',
    text: `${file.name} was changed by another program since it was opened here. Nothing was saved to it.`,
    actions: [
      { label: 'Overwrite it', run: overwrite },
      { label: 'Save as…', run: () => void saveAs() },
      { label: 'Open it', run: () => reopen(file) },
    ],
  });
}

function reopen({ handle }: DiskFile): void {
  setNotice(undefined);
  void openFromDisk(handle);
}

function say(tone: 'info' | 'error', text: string): void {
  const notice = { tone, text };
  setNotice(notice);
  if (tone === 'info') setTimeout(() => editorState().notice === notice && setNotice(undefined), 5000);
}

const isGone = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
