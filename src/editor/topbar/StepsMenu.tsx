import { ChevronDown } from 'lucide-react';
import { useReadOnlyReason } from '../store/access.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { travel } from '../store/run.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { MenuItem } from '../ui/menu-item.ts';
import styles from './TopBar.module.css';

/** Steps shown to either side of now. */
const most = 20;

/** Everything that was done and undone, by name, the latest first; choosing one goes there. */
export function StepsMenu() {
  const any = useEditor((state) => state.past.length + state.future.length > 0);
  const reason = useReadOnlyReason();
  // Where there is none it keeps its place; undo and redo say why.
  return (
    <MenuButton label="Steps" tip="Steps" className={styles.steps} disabled={!any || reason !== undefined} items={steps}>
      <ChevronDown aria-hidden="true" />
    </MenuButton>
  );
}

function steps(): readonly MenuItem[] {
  const { past, future } = editorState();
  const item = (id: string, name: string, by: number): MenuItem => ({ kind: 'item', id, name, checked: by === 0, run: () => travel(by) });
  const undone = future.slice(-most).map(({ label }, index, all) => item(`redo ${index}`, label, all.length - index));
  const done = past.slice(-most).map(({ label }, index, all) => item(`undo ${index}`, label, index + 1 - all.length));
  const first = past.length <= most ? [item('start', 'As it was opened', -past.length)] : [];
  return [...undone, ...done.reverse(), ...first];
}
