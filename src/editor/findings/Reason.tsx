import { useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '#core/validator/finding.ts';
import { Button } from '../ui/Button.tsx';
import { useProse } from './prose.ts';
import styles from './Reason.module.css';

interface ReasonProps {
  readonly finding: Finding;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Why it is so, folded after two lines; unfolded it also says what to do and when the finding may be a false alarm. */
export function Reason({ finding, open, onToggle }: ReasonProps) {
  const [long, setLong] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  const prose = useProse()?.rules[finding.rule];
  const shown = prose !== undefined;

  useLayoutEffect(() => {
    const element = text.current;
    if (shown && element && !open) setLong(element.scrollHeight > element.clientHeight + 1);
  }, [shown, open]);

  if (!prose) return null;
  return (
    <div className={styles.reason}>
      <p ref={text} className={open ? undefined : styles.folded}>
        {prose.why}
      </p>
      {open && <p>{prose.do}</p>}
      {open && prose.whenNot && <p className={styles.quiet}>May not apply: {prose.whenNot}</p>}
      {open && finding.origin && <p className={styles.quiet}>The need comes from {finding.origin}.</p>}
      <Button look="link" small className={styles.more} aria-expanded={open} onClick={onToggle}>
        {open ? 'Less' : long ? 'More' : 'What to do'}
      </Button>
    </div>
  );
}
