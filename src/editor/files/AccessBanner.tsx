import { useState } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AccessBanner.module.css';
import { makeMine, takeOver } from './autosave.ts';

/** Why the open design cannot be changed here, and the way to change it. */
export function AccessBanner() {
  const access = useEditor((state) => state.access);
  const [asking, setAsking] = useState(false);
  if (access === 'edit') return null;
  if (access === 'shared')
    return (
      <div className={styles.banner} role="status">
        <span>This design came in a link. It is not kept in this browser.</span>
        <Button small look="tinted" onClick={keep}>
          Make it mine
        </Button>
      </div>
    );
  const take = () => {
    setAsking(true);
    void takeOver().finally(() => setAsking(false));
  };
  return (
    <div className={styles.banner} role="status">
      <span>Open in another tab. What is saved there shows here.</span>
      <Button small look="tinted" disabled={asking} onClick={take}>
        Take over
      </Button>
    </div>
  );
}

function keep(): void {
  makeMine();
  void import('./share-link.ts').then(({ forgetLink }) => forgetLink());
}
