import { lazy, Suspense } from 'react';
import { useEditor } from './store/editor-store.ts';

const ExportDialog = lazy(() => import('./files/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })));
const TemplatesDialog = lazy(() => import('./files/TemplatesDialog.tsx').then((module) => ({ default: module.TemplatesDialog })));
const ProblemsDialog = lazy(() => import('./files/ProblemsDialog.tsx').then((module) => ({ default: module.ProblemsDialog })));
const HelpSheet = lazy(() => import('./actions/HelpSheet.tsx').then((module) => ({ default: module.HelpSheet })));
const CommandPalette = lazy(() => import('./actions/CommandPalette.tsx').then((module) => ({ default: module.CommandPalette })));

/** The dialog that is open; its code is loaded when it is first wanted. */
export function Dialogs() {
  const dialog = useEditor((state) => state.dialog);
  if (!dialog) return null;
  return (
    <Suspense>
      {dialog.kind === 'export' && <ExportDialog />}
      {dialog.kind === 'templates' && <TemplatesDialog />}
      {dialog.kind === 'help' && <HelpSheet />}
      {dialog.kind === 'commands' && <CommandPalette />}
      {dialog.kind === 'problems' && <ProblemsDialog file={dialog.file} problems={dialog.problems} />}
    </Suspense>
  );
}
