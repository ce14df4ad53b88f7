import { useState } from 'react';
import type { Finding } from '#core/validator/finding.ts';
import { FindingCard } from '../findings/FindingCard.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Checks.module.css';

const atOnce = 40;

/** Cards one below the other; of a long list the first ones until more are asked for. */
export function CardList({ findings }: { readonly findings: readonly Finding[] }) {
  const [most, setMost] = useState(atOnce);
  const left = findings.length - most;
  return (
    <div className={styles.cards}>
      {findings.slice(0, most).map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {left > 0 && (
        <Button small onClick={() => setMost(most + atOnce)}>
          Show {Math.min(left, atOnce)} of {left} more
        </Button>
      )}
    </div>
  );
}
