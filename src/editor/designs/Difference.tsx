import { useMemo } from 'react';
import type { Design } from '#core/design/design.ts';
import type { Finding } from '#core/validator/finding.ts';
import { signOf } from '../findings/finding-sign.ts';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import styles from './HistoryDialog.module.css';
import { whatChanged } from './what-changed.ts';

/** What has changed from an earlier state to what is open now. */
export function Difference({ then }: { readonly then: Design }) {
  const now = useEditor((state) => state.design);
  const { same, lines, fixed, fresh } = useMemo(() => whatChanged(then, now, catalog, new Date().toISOString().slice(0, 10)), [then, now]);
  if (same) return <p className={styles.none}>It is the same as now.</p>;
  return (
    <>
      <h3 className={styles.heading}>Since then</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Findings title="Findings fixed" findings={fixed} />
      <Findings title="New findings" findings={fresh} />
    </>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        {title} ({findings.length})
      </h3>
      <ul className={styles.lines}>
        {findings.slice(0, 50).map((finding) => (
          <li key={finding.id} className={styles.finding}>
            <SeverityIcon sign={signOf(finding)} named />
            <span>{finding.message}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
