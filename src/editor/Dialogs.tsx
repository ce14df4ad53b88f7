import { Suspense } from 'react';
import { useEditor } from './store/editor-store.ts';
import { lazyPart } from './ui/lazy-part.tsx';

const ExportDialog = lazyPart(() => import('./files/ExportDialog.tsx').then((module) => module.ExportDialog));
const TemplatesDialog = lazyPart(() => import('./files/TemplatesDialog.tsx').then((module) => module.TemplatesDialog));
const ProblemsDialog = lazyPart(() => import('./files/ProblemsDialog.tsx').then((module) => module.ProblemsDialog));
const ShareDialog = lazyPart(() => import('./files/ShareDialog.tsx').then((module) => module.ShareDialog));
const HistoryDialog = lazyPart(() => import('./designs/HistoryDialog.tsx').then((module) => module.HistoryDialog));
const HelpSheet = lazyPart(() => import('./actions/HelpSheet.tsx').then((module) => module.HelpSheet));
const CommandPalette = lazyPart(() => import('./actions/CommandPalette.tsx').then((module) => module.CommandPalette));
const ContextMenu = lazyPart(() => import('./actions/ContextMenu.tsx').then((module) => module.ContextMenu));
const CompareDialog = lazyPart(() => import('./compare/CompareDialog.tsx').then((module) => module.CompareDialog));
const PatternDialog = lazyPart(() => import('./palette/PatternDialog.tsx').then((module) => module.PatternDialog));
const NotesDialog = lazyPart(() => import('./notes/NotesDialog.tsx').then((module) => module.NotesDialog));

/** The dialog that is open; its code is loaded when it is first wanted. */
export function Dialogs() {
  const dialog = useEditor((state) => state.dialog);
  if (!dialog) return null;
  return (
    <Suspense>
      {dialog.kind === 'export' && <ExportDialog />}
      {dialog.kind === 'templates' && <TemplatesDialog />}
      {dialog.kind === 'share' && <ShareDialog />}
      {dialog.kind === 'history' && <HistoryDialog />}
      {dialog.kind === 'help' && <HelpSheet />}
      {dialog.kind === 'commands' && <CommandPalette />}
      {dialog.kind === 'menu' && <ContextMenu at={dialog.at} on={dialog.on} />}
      {dialog.kind === 'compare' && <CompareDialog subject={dialog.subject} />}
      {dialog.kind === 'notes' && <NotesDialog at={dialog.at} />}
      {dialog.kind === 'pattern' && <PatternDialog id={dialog.id} />}
      {dialog.kind === 'problems' && <ProblemsDialog file={dialog.file} problems={dialog.problems} />}
    </Suspense>
  );
}
