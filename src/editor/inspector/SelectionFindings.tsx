import { useMemo } from 'react';
import type { Finding } from '#core/validator/finding.ts';
import { FindingCard } from '../findings/FindingCard.tsx';
import { useEditor } from '../store/editor-store.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './SelectionFindings.module.css';

const concerns = (finding: Finding, id: string): boolean =>
  finding.subject === id || finding.nodes.includes(id) || finding.edges.includes(id);

/** The findings that concern a node or an edge; those about it before those that only pass it. */
export function SelectionFindings({ id }: { readonly id: string }) {
  const report = useEditor((state) => state.report);
  const quiet = useEditor((state) => state.quiet);
  const found = useMemo(() => {
    const all = report.findings.filter(
      (finding) => concerns(finding, id) && !(quiet && finding.severity === 'advice' && finding.verdict === 'wrong'),
    );
    return all.toSorted((a, b) => Number(b.subject === id) - Number(a.subject === id));
  }, [report, quiet, id]);
  const shown = found.filter((finding) => finding.verdict !== 'to-draw');
  const toDraw = found.filter((finding) => finding.verdict === 'to-draw' && finding.subject === id);
  if (found.length === 0) return null;
  return (
    <div className={styles.findings}>
      {shown.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {toDraw.length > 0 && (
        <Disclosure title="Still to draw" count={toDraw.length}>
          <div className={styles.toDraw}>
            {toDraw.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}
