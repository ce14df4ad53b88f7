import { emptyDesign } from '#core/design/design.ts';
import { showDialog } from '../store/dialog.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { openDocument, startCatalog } from '../store/run.ts';
import { openStored } from './autosave.ts';
import { newDocumentId } from './document-id.ts';
import { takeUp } from './left-behind.ts';
import { savingFailed } from './saving-problem.ts';
import { emptyBin, lastOpened, listDesigns } from './stored-design.ts';
import { openInTab } from './tab-memory.ts';

/**
 * What the page begins with: the design of a link; what this tab showed before it was reloaded; the start page where there are
 * several designs; the only design; an empty one.
 */
export async function restoreLast(): Promise<void> {
  const before = openInTab(); // the empty design below takes its place
  openDocument(emptyDesign, newDocumentId());
  await startCatalog();
  window.addEventListener('hashchange', () => void openLink());
  if (await openLink()) return;
  try {
    await takeUp();
    if (before !== undefined && (await open(before))) return;
    await emptyBin(Date.now());
    const designs = await listDesigns();
    if (designs.length > 1) return useEditor.setState({ page: 'designs' });
    const id = designs[0]?.id ?? (await lastOpened());
    if (id !== undefined) await open(id);
  } catch (error) {
    savingFailed(error);
  }
}

async function open(id: string): Promise<boolean> {
  if (editorState().design !== emptyDesign) return true; // somebody began to draw meanwhile
  const result = await openStored(id);
  if (typeof result === 'string') return result === 'opened';
  showDialog({ kind: 'problems', file: 'The design that was open last', problems: result });
  return false;
}

/** Opens the design that the address carries. Gives whether it carries one. */
async function openLink(): Promise<boolean> {
  if (!location.hash.startsWith('#design=')) return false;
  const { openSharedLink } = await import('./share-link.ts');
  await openSharedLink(location.hash.slice('#design='.length));
  return true;
}
