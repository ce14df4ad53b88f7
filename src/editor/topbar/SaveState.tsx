import { isEmptyDesign } from '#core/design/design.ts';
import { useEditor } from '../store/editor-store.ts';
import styles from './TopBar.module.css';

const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const;
const lookedAt = { follow: 'Read only', shared: 'Not kept' } as const;

/** Whether what is drawn is kept in this browser. Its place is there before it says anything, so the buttons beside it stay where they are. */
export function SaveState() {
  const state = useEditor((editor) => editor.saveState);
  const access = useEditor((editor) => editor.access);
  const problem = useEditor((editor) => editor.saveProblem);
  const empty = useEditor((editor) => isEmptyDesign(editor.design) && editor.past.length === 0);
  if (access !== 'edit') return <span className={styles.saved}>{lookedAt[access]}</span>;
  if (empty && state === 'saved') return <span className={styles.saved} />;
  return (
    <span className={styles.saved} data-state={state} data-tip={state === 'saved' ? 'Kept in this browser' : problem}>
      {words[state]}
    </span>
  );
}
