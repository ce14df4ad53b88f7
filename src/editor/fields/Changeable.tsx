import type { ReactNode } from 'react';
import { useReadOnlyReason } from '../store/access.ts';
import styles from './Changeable.module.css';

/** Around controls that change the design: where it can only be looked at, they are all off and say why. No box of its own. */
export function Changeable({ children }: { readonly children: ReactNode }) {
  const reason = useReadOnlyReason();
  return (
    <fieldset className={styles.changeable} disabled={reason !== undefined} title={reason} role={reason === undefined ? 'none' : undefined}>
      {children}
    </fieldset>
  );
}
