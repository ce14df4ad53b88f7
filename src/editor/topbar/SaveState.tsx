import { useEditor } from '../store/editor-store.ts';
import styles from './TopBar.module.css';

const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const;

/** Whether what is drawn is kept in this browser. */
export function SaveState() {
  const state = useEditor((editor) => editor.saveState);
  const empty = useEditor((editor) => editor.design.nodes.length === 0 && editor.past.length === 0);
  if (empty && state === 'saved') return null;
  return (
    <span className={styles.saved} data-state={state} data-tip={state === 'saved' ? 'Kept in this browser' : undefined}>
      {words[state]}
    </span>
  );
}
