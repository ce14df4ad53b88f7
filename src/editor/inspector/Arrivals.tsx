import { valueInWords } from '#core/catalog/names.ts';
import type { DesignNode } from '#core/design/design.ts';
import { arrivalsAt } from '#core/validator/explain.ts';
import { catalog } from '../store/catalog.ts';
import { checkSession } from '../store/checks.ts';
import { useEditor } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { Section } from '../ui/Section.tsx';
import styles from './Configuration.module.css';

/** What arrives at the node along data and calls, and from where. */
export function Arrivals({ node }: { readonly node: DesignNode }) {
  useEditor((state) => state.report); // what arrives follows from the last check
  const arrivals = arrivalsAt(checkSession(), node.id);
  if (arrivals.length === 0) return null;
  return (
    <Section title="Arrives here">
      <dl className={styles.rows}>
        {arrivals.map((fact) => {
          const requirement = catalog.requirements.get(fact.requirement);
          return (
            <div className={styles.pair} key={`${fact.requirement}/${String(fact.value)}/${fact.origin}`}>
              <dt>{requirement?.short ?? fact.requirement}</dt>
              <dd>{valueInWords(requirement, fact.value)}</dd>
              <dd className={styles.origin}>
                {fact.derived ? 'follows from ' : 'said at '}
                <button type="button" className={styles.link} data-inline onClick={() => select([fact.origin])}>
                  {fact.from}
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
