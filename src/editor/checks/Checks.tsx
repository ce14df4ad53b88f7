import { useMemo } from 'react';
import type { Finding } from '#core/validator/finding.ts';
import { AcceptedCard } from '../findings/AcceptedCard.tsx';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { useEditor } from '../store/editor-store.ts';
import { setQuiet } from '../store/run.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Switch } from '../ui/Switch.tsx';
import { CardList } from './CardList.tsx';
import styles from './Checks.module.css';
import { groupsOf } from './groups.ts';
import { RuleList } from './RuleList.tsx';
import { ToDraw } from './ToDraw.tsx';

/** Everything that the checks found, grouped by what it asks of the reader. */
export function Checks() {
  const report = useEditor((state) => state.report);
  const quiet = useEditor((state) => state.quiet);
  const stage = useEditor((state) => state.design.stage);
  const groups = useMemo(() => groupsOf(report, { quiet }), [report, quiet]);
  const clean = groups.wrong.length + groups.better.length + groups.questions.length === 0;

  return (
    <div className={styles.checks}>
      {clean && (
        <p className={styles.clean}>
          <SeverityIcon sign="ok" />
          {report.holds.length === 0 ? 'Nothing to check yet: draw, and what is wrong appears here.' : 'Nothing wrong and nothing to ask.'}
        </p>
      )}
      <Cards title="Wrong" findings={groups.wrong} />
      <Cards title="Better choice" findings={groups.better} />
      <Cards title="Questions" findings={groups.questions} />
      {groups.moreQuestions.length > 0 && (
        <Disclosure title="More questions" count={groups.moreQuestions.length} strong>
          <CardList findings={groups.moreQuestions} />
        </Disclosure>
      )}
      {groups.toDraw.length > 0 && (
        <Disclosure title="Still to draw" count={groups.toDraw.length} open strong>
          {stage === 'complete' ? <CardList findings={groups.toDraw} /> : <ToDraw findings={groups.toDraw} />}
        </Disclosure>
      )}
      {report.accepted.length > 0 && (
        <Disclosure title="Accepted" count={report.accepted.length} strong>
          <div className={styles.cards}>
            {report.accepted.map((finding) => (
              <AcceptedCard key={finding.id} finding={finding} />
            ))}
          </div>
        </Disclosure>
      )}
      <Disclosure title="Holds" count={report.holds.length} strong>
        <RuleList ids={report.holds} sign="ok" />
      </Disclosure>
      <Disclosure title="Does not apply" count={report.notApplicable.length} strong>
        <RuleList ids={report.notApplicable} />
      </Disclosure>
      <div className={styles.quiet}>
        <Switch label="Quiet" help="Hides advice. Errors, warnings and questions stay." on={quiet} onChange={setQuiet} />
      </div>
    </div>
  );
}

function Cards({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Disclosure title={title} count={findings.length} open strong>
      <CardList findings={findings} />
    </Disclosure>
  );
}
