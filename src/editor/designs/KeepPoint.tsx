import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './HistoryDialog.module.css';

/** Keeps the design as it is now under a name. */
export function KeepPoint({ onKeep }: { readonly onKeep: (name: string) => void }) {
  const [name, setName] = useState('');
  const given = name.trim();
  const keep = () => {
    if (given === '') return;
    onKeep(given);
    setName('');
  };
  return (
    <div className={styles.keep}>
      <input
        className={styles.field}
        aria-label="Name for the state as it is now"
        placeholder="Name the state as it is now"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <Button disabled={given === ''} onClick={keep}>
        Keep
      </Button>
    </div>
  );
}
