import { withdrawAcceptance } from '#core/design/commands/withdraw-acceptance.ts';
import type { Finding } from '#core/validator/finding.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { focusFinding } from '../store/view.ts';
import { Button } from '../ui/Button.tsx';
import card from './FindingCard.module.css';
import { signOf } from './finding-sign.ts';
import reason from './Reason.module.css';
import { useFocusHandedOn } from './use-focus-handed-on.ts';
import { useLit } from './use-lit.ts';

/** A finding that somebody accepted: what, why, by whom and until when; it can be withdrawn. */
export function AcceptedCard({ finding }: { readonly finding: Finding }) {
  const here = useFocusHandedOn<HTMLElement>();
  const accepted = useEditor((state) => state.design.accepted?.find((one) => one.finding === finding.id));
  return (
    <article ref={here} className={card.card} data-sign="to-draw" data-finding={finding.id} {...useLit(finding)}>
      <SeverityIcon sign={signOf(finding)} />
      <div className={card.body}>
        <h3>
          <button type="button" className={card.message} onClick={() => focusFinding(finding.id)}>
            {finding.message}
          </button>
        </h3>
        {accepted && (
          <div className={reason.reason}>
            <p>“{accepted.reason}”</p>
            {(accepted.by || accepted.until) && (
              <p className={reason.quiet}>
                {accepted.by}
                {accepted.by && accepted.until && ', '}
                {accepted.until && `until ${accepted.until}`}
              </p>
            )}
          </div>
        )}
        <footer className={card.footer}>
          <span />
          <Changeable>
            <Button small look="link" onClick={() => run('Withdraw an acceptance', (design) => withdrawAcceptance(design, finding.id))}>
              Withdraw
            </Button>
          </Changeable>
        </footer>
      </div>
    </article>
  );
}
