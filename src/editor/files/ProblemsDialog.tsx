import { closeDialog } from '../store/dialog.ts';
import type { FileProblem } from '../store/session-parts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ProblemsDialog.module.css';

/** Why a file could not be opened, line by line. */
export function ProblemsDialog({ file, problems }: { readonly file: string; readonly problems: readonly FileProblem[] }) {
  return (
    <Dialog
      title={`${file} cannot be opened`}
      description="What was open stays as it is."
      width={620}
      reading
      onClose={closeDialog}
      footer={
        <Button look="outline" onClick={closeDialog}>
          Close
        </Button>
      }
    >
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.path}:${problem.message}`} className={styles.problem}>
            <span className={styles.place}>{problem.line === undefined ? '' : `Line ${problem.line}`}</span>
            <span className={styles.message}>
              {problem.message}
              {problem.path && !problem.message.startsWith(problem.path) && <code className={styles.path}>{problem.path}</code>}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
