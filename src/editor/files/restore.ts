import { emptyDesign } from '#core/design/design.ts';
import { showDialog } from '../store/dialog.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { openDocument, startCatalog } from '../store/run.ts';
import { openStored } from './autosave.ts';
import { newDocumentId } from './document-id.ts';
import { takeUp } from './left-behind.ts';
import { preference, remember } from './preferences.ts';
import { savingFailed } from './saving-problem.ts';
import { emptyBin, listDesigns } from './stored-design.ts';
import { openInTab } from './tab-memory.ts';

/**
 * What the page begins with: the design of a link; what this tab showed before it was reloaded; the start page where there are
 * several designs; the only design; an empty one.
 */
export async function restoreLast(): Promise<void> {
  const before = openInTab(); // the empty design below takes its place
  openDocument(emptyDesign, newDocumentId());
  useEditor.setState({ restoring: carriesDesign() || preference('designs') === 'yes' });
  await restore(before).finally(() => useEditor.setState({ restoring: false }));
}

async function restore(before: string | undefined): Promise<void> {
  await startCatalog();
  window.addEventListener('hashchange', () => void openLink());
  if (await openLink()) return;
  try {
    await takeUp();
    if (before !== undefined && (await open(before))) return;
    await emptyBin(Date.now());
    const designs = await listDesigns();
    remember('designs', designs.length > 0 ? 'yes' : 'no');
    if (designs.length > 1) return useEditor.setState({ page: 'designs' });
    if (designs[0]) await open(designs[0].id);
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

const carriesDesign = (): boolean => location.hash.startsWith('#design=');

/** Opens the design that the address carries. Gives whether it carries one. */
async function openLink(): Promise<boolean> {
  if (!carriesDesign()) return false;
  const { openSharedLink } = await import('./share-link.ts');
  await openSharedLink(location.hash.slice('#design='.length));
  return true;
}
