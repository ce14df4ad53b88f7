import { Suspense, useEffect } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { whenUsed } from '../ui/when-used.ts';
import { DesignPanel } from './DesignPanel.tsx';

const SelectionPanel = lazyPart(() => import('./SelectionPanel.tsx').then((module) => module.SelectionPanel));

/** What concerns the selection, or the design itself while nothing is selected, which is what the page begins with. */
export function Inspector() {
  const isAny = useEditor(({ selection }) => selection.nodes.size + selection.edges.size > 0);
  useEffect(() => whenUsed(SelectionPanel.preload), []);
  if (!isAny) return <DesignPanel />;
  return (
    <Suspense>
      <SelectionPanel />
    </Suspense>
  );
}
