import type { DesignRecord } from '../files/design-record.ts';
import { savingFailed } from '../files/saving-problem.ts';
import { bringBack, removeForGood } from '../files/stored-design.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './StartPage.module.css';
import { whenText } from './when.ts';

/** What was thrown away in the last thirty days. */
export function Deleted({ records, onChange }: { readonly records: readonly DesignRecord[]; readonly onChange: () => void }) {
  const change = (work: Promise<unknown>) => void work.then(onChange, savingFailed);
  return (
    <div className={styles.deleted}>
      <Disclosure title={`Deleted (${records.length}), kept for 30 days`}>
        <ul>
          {records.map(({ id, title = 'Untitled design', deleted = 0 }) => (
            <li key={id} className={styles.deletedRow}>
              <span className={styles.deletedTitle}>{title}</span>
              <span className={styles.when}>{whenText(deleted, Date.now())}</span>
              <Button small aria-label={`Bring back ${title}`} onClick={() => change(bringBack(id))}>
                Bring back
              </Button>
              <Button small look="quiet" aria-label={`Delete for good: ${title}`} onClick={() => change(removeForGood(id))}>
                Delete for good
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
