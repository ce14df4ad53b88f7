import { Suspense, useState } from 'react';
import type { Finding } from '#core/validator/finding.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { SeverityIcon, signName } from '../icons/SeverityIcon.tsx';
import { focusFinding } from '../store/view.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import styles from './FindingCard.module.css';
import { basisName, signOf } from './finding-sign.ts';
import { Question } from './Question.tsx';
import { Reason } from './Reason.tsx';
import { Repairs } from './Repairs.tsx';
import { Sources } from './Sources.tsx';
import { useFocusHandedOn } from './use-focus-handed-on.ts';
import { useLit } from './use-lit.ts';

const AcceptForm = lazyPart(() => import('./AcceptForm.tsx').then((module) => module.AcceptForm));

/**
 * A finding: one sentence, what would mend it, why it is so and where that is written. Pointing at it lights up what it is
 * about; pressing its sentence brings that into view.
 */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const card = useFocusHandedOn<HTMLElement>();
  const [accepting, setAccepting] = useState(false);
  const [open, setOpen] = useState(false);
  const sign = signOf(finding);
  const question = finding.verdict === 'question';
  return (
    <article
      ref={card}
      className={styles.card}
      data-sign={sign}
      data-finding={finding.id}
      aria-label={`${signName(sign)}: ${finding.message}`}
      {...useLit(finding)}
    >
      <SeverityIcon sign={sign} />
      <div className={styles.body}>
        <h3>
          <button type="button" className={styles.message} onClick={() => focusFinding(finding.id)}>
            {finding.message}
          </button>
        </h3>
        {question && (
          <Changeable>
            <Question finding={finding} />
          </Changeable>
        )}
        <Repairs finding={finding} />
        <Reason finding={finding} open={open} />
        {!question && <Sources finding={finding} full={open} />}
        {!accepting && (
          <footer className={styles.footer}>
            {!question && <span className={styles.basis}>{basisName(finding.basis)}</span>}
            <Button look="link" small aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Less' : 'More'}
            </Button>
            {!question && (
              <Changeable>
                <Button look="link" small className={styles.accept} onClick={() => setAccepting(true)}>
                  Accept with a reason
                </Button>
              </Changeable>
            )}
          </footer>
        )}
        {accepting && (
          <Suspense>
            <AcceptForm finding={finding} onClose={() => setAccepting(false)} />
          </Suspense>
        )}
      </div>
    </article>
  );
}
