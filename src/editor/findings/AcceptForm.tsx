import { type FormEvent, useState } from 'react';
import { acceptFinding } from '#core/design/commands/accept-finding.ts';
import type { Finding } from '#core/validator/finding.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import styles from './AcceptForm.module.css';

/** Accepting needs a reason; who accepts and until when may be left out. */
export function AcceptForm({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const first = useFirstFocus<HTMLTextAreaElement>();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [until, setUntil] = useState('');

  const accept = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const accepted = { finding: finding.id, reason: reason.trim(), ...(by.trim() && { by: by.trim() }), ...(until && { until }) };
    run('Accept a finding', (design) => acceptFinding(design, accepted));
  };

  return (
    <form className={styles.form} onSubmit={accept}>
      <label className={styles.wide}>
        Reason
        <textarea
          ref={first}
          rows={2}
          maxLength={2000}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </label>
      <label>
        By <span className={styles.optional}>optional</span>
        <input maxLength={200} value={by} onChange={(event) => setBy(event.target.value)} />
      </label>
      <label>
        Until <span className={styles.optional}>optional</span>
        <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <div className={styles.buttons}>
        <Button small look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button small look="tinted" type="submit" disabled={reason.trim() === ''}>
          Accept
        </Button>
      </div>
    </form>
  );
}
