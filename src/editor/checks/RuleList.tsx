import { SeverityIcon, type Sign } from '../icons/SeverityIcon.tsx';
import { catalog } from '../store/catalog.ts';
import styles from './Checks.module.css';

/** Rules by their titles. */
export function RuleList({ ids, sign }: { readonly ids: readonly string[]; readonly sign?: Sign }) {
  const titles = new Map(catalog.rules.map((rule) => [rule.id, rule.title]));
  return (
    <ul className={styles.rules}>
      {ids.map((id) => (
        <li key={id} className={styles.rule}>
          {sign && <SeverityIcon sign={sign} size={15} />}
          <span className={styles.words}>{titles.get(id) ?? id}</span>
        </li>
      ))}
    </ul>
  );
}
