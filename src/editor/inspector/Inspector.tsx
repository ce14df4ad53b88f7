import { Suspense, useEffect } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { DesignPanel } from './DesignPanel.tsx';

const loadSelectionPanel = () => import('./SelectionPanel.tsx').then((module) => module.SelectionPanel);
const SelectionPanel = lazyPart(loadSelectionPanel);

/** What concerns the selection, or the design itself while nothing is selected, which is what the page begins with. */
export function Inspector() {
  const isAny = useEditor(({ selection }) => selection.nodes.size + selection.edges.size > 0);
  useEffect(() => void loadSelectionPanel().catch(() => {}), []); // there before anything is selected
  if (!isAny) return <DesignPanel />;
  return (
    <Suspense>
      <SelectionPanel />
    </Suspense>
  );
}
