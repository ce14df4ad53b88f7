import { useMemo } from 'react';
import { countsOf } from '../findings/counts.ts';
import { SeverityIcon, type Sign } from '../icons/SeverityIcon.tsx';
import { useEditor } from '../store/editor-store.ts';
import { setPanelOpen, setTab } from '../store/view.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './TopBar.module.css';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How the design stands, in numbers; a press opens Checks. */
export function Counts() {
  const report = useEditor((state) => state.report);
  const stage = useEditor((state) => state.design.stage);
  const { errors, warnings, questions, holds } = useMemo(() => countsOf(report, stage), [report, stage]);
  const label = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(questions, 'question')}, ${plural(holds, 'rule')} hold. Show checks`;
  const open = () => {
    setPanelOpen(true);
    setTab('checks');
  };
  return (
    <button type="button" className={styles.counts} aria-label={label} data-tip="Show checks" onClick={open}>
      <Count sign="error" count={errors} />
      <Count sign="warning" count={warnings} />
      <Count sign="question" count={questions} />
      <Count sign="ok" count={holds} words="hold" className={styles.holds} />
    </button>
  );
}

function Count({
  sign,
  count,
  words,
  className,
}: {
  readonly sign: Sign;
  readonly count: number;
  readonly words?: string;
  readonly className?: string | undefined;
}) {
  return (
    <span className={classNames(styles.count, className)} data-sign={sign} data-none={count === 0 || undefined}>
      <SeverityIcon sign={sign} />
      {count} {words}
    </span>
  );
}
