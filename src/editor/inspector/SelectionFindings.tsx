import { useMemo } from 'react';
import type { Finding } from '#core/validator/finding.ts';
import { FindingCard } from '../findings/FindingCard.tsx';
import { firstOfEach } from '../findings/first-of-each.ts';
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
  const [asked, waiting] = firstOfEach(found.filter((finding) => finding.verdict === 'question'));
  const shown = found.filter((finding) => finding.verdict === 'wrong' || asked.includes(finding));
  const toDraw = found.filter((finding) => finding.verdict === 'to-draw' && finding.subject === id);
  if (found.length === 0) return null;
  return (
    <div className={styles.findings}>
      {shown.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      <Folded title="More questions" findings={waiting} />
      <Folded title="Still to draw" findings={toDraw} />
    </div>
  );
}

function Folded({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Disclosure title={title} count={findings.length}>
      <div className={styles.toDraw}>
        {findings.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </div>
    </Disclosure>
  );
}
