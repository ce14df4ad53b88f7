import { openDesign } from '#core/catalog/open-design.ts';
import { setTitle } from '#core/design/commands/set-title.ts';
import { emptyDesign } from '#core/design/design.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { noMarks } from '#core/layout/marks.ts';
import { withPositions } from '#core/layout/place.ts';
import { previewOf } from '#core/layout/preview.ts';
import { scene } from '#core/layout/scene.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import { showCanvas, showDesigns } from '../store/page.ts';
import { openDocument, run } from '../store/run.ts';
import { flushDocument, openStored } from './autosave.ts';
import type { DesignRecord } from './design-record.ts';
import { newDocumentId } from './document-id.ts';
import { announceSaved } from './document-lock.ts';
import { downloadBlob } from './download.ts';
import { fileName } from './file-name.ts';
import { readDesign } from './read-design.ts';
import { addDesign, addPreview, bringBack, readStored, storeDesign, throwAway } from './stored-design.ts';

/** Opens a design of the list, or says why it cannot be opened. */
export async function openFromList({ id, title }: DesignRecord): Promise<void> {
  if (editorState().documentId === id) return showCanvas();
  const result = await openStored(id);
  if (result === 'missing') setNotice({ tone: 'error', text: 'This design is no longer there.' });
  else if (result !== 'opened') showDialog({ kind: 'problems', file: title ?? 'This design', problems: result });
}

/** Gives a design another title, whether it is open or not. */
export async function renameDesign({ id }: DesignRecord, title: string): Promise<void> {
  if (editorState().documentId === id) {
    run('Rename the design', (design) => setTitle(design, title || undefined));
    await flushDocument();
    return;
  }
  const stored = await readStored(id);
  const parsed = stored && (await readDesign(stored.text));
  if (!stored || !parsed || 'problems' in parsed) return;
  const named = setTitle(openDesign(parsed.design, catalog), title || undefined);
  const record = { ...stored.record, title: named.title, changed: Date.now() };
  const revision = await storeDesign({ record, text: serializeDesign(named) });
  if (revision !== 'changed') announceSaved(id, revision);
}

/** A copy under a title of its own; the open design is copied as it stands. */
export async function duplicateDesign(record: DesignRecord): Promise<void> {
  await flushDocument();
  const stored = await readStored(record.id);
  const parsed = stored && (await readDesign(stored.text));
  if (!stored || !parsed || 'problems' in parsed) return;
  const title = `${(record.title ?? 'Untitled design').slice(0, 180)} (copy)`;
  const text = serializeDesign(setTitle(openDesign(parsed.design, catalog), title));
  await addDesign(newDocumentId(), text, Date.now(), { counts: stored.record.counts, preview: stored.record.preview });
}

/** Downloads a design of the list. */
export async function downloadStored({ id, title }: DesignRecord): Promise<void> {
  const stored = await readStored(id);
  if (stored) downloadBlob(new Blob([stored.text], { type: 'application/json' }), fileName(title, 'trueline.json'));
}

/** Throws a design away and offers to take that back. `after` is called when the list has changed. */
export async function deleteDesign({ id, title }: DesignRecord, after: () => void): Promise<void> {
  if (editorState().documentId === id) {
    await flushDocument();
    openDocument(emptyDesign, newDocumentId());
    showDesigns();
  }
  await throwAway(id, Date.now());
  after();
  const undo = (): void => {
    setNotice(undefined);
    void bringBack(id).then(after);
  };
  setNotice({ tone: 'info', text: `“${title ?? 'Untitled design'}” was deleted.`, actions: [{ label: 'Undo', run: undo }] });
}

/** Draws the picture of a design that was stored without one: it came from a zip or from an older Trueline. */
export async function drawMissingPreview({ id, revision }: DesignRecord): Promise<void> {
  const stored = await readStored(id);
  const parsed = stored && (await readDesign(stored.text));
  if (!parsed || 'problems' in parsed) return;
  const design = withPositions(openDesign(parsed.design, catalog), catalog);
  await addPreview(id, revision, { preview: previewOf(scene(design, catalog, noMarks)) });
}
