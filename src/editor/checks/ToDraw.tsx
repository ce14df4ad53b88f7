import type { Finding } from '#core/validator/finding.ts';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { applyRepair, hideGhost, light, showGhost } from '../store/highlight.ts';
import { focusFinding } from '../store/view.ts';
import styles from './Checks.module.css';

/** What is not drawn yet, one line each; "Add" draws it. */
export function ToDraw({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={styles.rules}>
      {findings.map((finding) => (
        <li
          key={finding.id}
          className={styles.rule}
          data-finding={finding.id}
          onPointerEnter={() => light(finding)}
          onPointerLeave={() => light(undefined)}
        >
          <SeverityIcon sign="to-draw" />
          <button type="button" className={styles.words} onClick={() => focusFinding(finding.id)}>
            {finding.message}
          </button>
          {finding.fixes[0] && (
            <button
              type="button"
              className={styles.action}
              aria-label={`Add: ${finding.fixes[0].title}`}
              data-tip={finding.fixes[0].title}
              onPointerEnter={() => showGhost(finding, 0)}
              onPointerLeave={hideGhost}
              onClick={() => applyRepair(finding, 0)}
            >
              Add
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
