import type { Finding } from '#core/validator/finding.ts';
import { useProse } from './prose.ts';
import styles from './Reason.module.css';

/** Why it is so, folded after two lines; unfolded it also says when the finding may be a false alarm, and what to do: that always where no button does it. */
export function Reason({ finding, open }: { readonly finding: Finding; readonly open: boolean }) {
  const prose = useProse()?.rules[finding.rule];
  if (!prose) return null;
  return (
    <div className={styles.reason}>
      <p className={open ? undefined : styles.folded}>{prose.why}</p>
      {(open || (finding.verdict === 'wrong' && finding.fixes.length === 0)) && <p>{prose.do}</p>}
      {open && prose.whenNot && <p className={styles.quiet}>May not apply: {prose.whenNot}</p>}
      {open && finding.origin && <p className={styles.quiet}>The need comes from {finding.origin}.</p>}
    </div>
  );
}
