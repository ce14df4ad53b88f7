import { type ReactNode, useMemo } from 'react';
import { countsOf } from '../findings/counts.ts';
import { SeverityIcon, type Sign } from '../icons/SeverityIcon.tsx';
import { useEditor } from '../store/editor-store.ts';
import { setPanelOpen, setTab } from '../store/view.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './TopBar.module.css';

const plural = (count: number, one: string): string => `${one}${count === 1 ? '' : 's'}, `;

/** How the design stands, in numbers; a press opens Checks. */
export function Counts() {
  const report = useEditor((state) => state.report);
  const stage = useEditor((state) => state.design.stage);
  const { errors, warnings, questions, holds } = useMemo(() => countsOf(report, stage), [report, stage]);
  const open = () => {
    setPanelOpen(true);
    setTab('checks');
  };
  return (
    <button type="button" className={styles.counts} data-counts data-tip="Show checks" onClick={open}>
      <span className="visually-hidden">Show checks: </span>
      <Count sign="error" count={errors} words={plural(errors, 'error')} />
      <Count sign="warning" count={warnings} words={plural(warnings, 'warning')} />
      <Count sign="question" count={questions} words={plural(questions, 'question')} />
      <Count sign="ok" count={holds} className={styles.holds}>
        hold
      </Count>
    </button>
  );
}

interface CountProps {
  readonly sign: Sign;
  readonly count: number;
  /** Read out after the number, where its sign says it to the eye. */
  readonly words?: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

function Count({ sign, count, words, className, children }: CountProps) {
  return (
    <span className={classNames(styles.count, className)} data-sign={sign} data-none={count === 0 || undefined}>
      <SeverityIcon sign={sign} />
      {count} {children}
      {words && <span className="visually-hidden">{words}</span>}
    </span>
  );
}
