import type { Finding } from '#core/validator/finding.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { useFocusHandedOn } from '../findings/use-focus-handed-on.ts';
import { useLit } from '../findings/use-lit.ts';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { applyRepair, hideGhost, showGhost } from '../store/highlight.ts';
import { focusFinding } from '../store/view.ts';
import styles from './Checks.module.css';

/** What is not drawn yet, one line each; "Add" draws it. */
export function ToDraw({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={styles.rules}>
      {findings.map((finding) => (
        <Missing key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}

function Missing({ finding }: { readonly finding: Finding }) {
  const [fix] = finding.fixes;
  const line = useFocusHandedOn<HTMLLIElement>();
  return (
    <li ref={line} className={styles.rule} data-finding={finding.id} {...useLit(finding)}>
      <SeverityIcon sign="to-draw" />
      <button type="button" className={styles.words} onClick={() => focusFinding(finding.id)}>
        {finding.message}
      </button>
      {fix && (
        <Changeable>
          <button
            type="button"
            className={styles.action}
            aria-label={`Add: ${fix.title}`}
            data-tip={fix.title}
            onPointerEnter={() => showGhost(finding, 0)}
            onPointerLeave={hideGhost}
            onClick={() => applyRepair(finding, 0)}
          >
            Add
          </button>
        </Changeable>
      )}
    </li>
  );
}
