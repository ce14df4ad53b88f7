import { BookOpen } from 'lucide-react';
import type { Finding } from '#core/validator/finding.ts';
import { catalog } from '../store/catalog.ts';
import { inMonth } from './dates.ts';
import { useProse } from './prose.ts';
import styles from './Sources.module.css';

/** Where it is written and when that was read. */
export function Sources({ finding }: { readonly finding: Finding }) {
  const claims = useProse()?.claims;
  const rule = catalog.rules.find((one) => one.id === finding.rule);
  if (!rule) return null;
  return (
    <ul className={styles.sources}>
      {rule.sources.map((source) => {
        if ('page' in source) return <PageSource key={source.page} id={source.page} note={source.note} />;
        const claim = claims?.[source.claim];
        return (
          <li key={source.claim} className={styles.source}>
            <BookOpen aria-hidden="true" />
            <span>
              <span data-tip={claim?.text}>
                Exam notes{claim ? `, ${claim.section}` : ''}, {inMonth(catalog.data.notes.date)}
              </span>
              {source.note && <>. {source.note}</>}
              {claim?.aws && <span className={styles.aws}>AWS today: {claim.aws}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function PageSource({ id, note }: { readonly id: string; readonly note: string | undefined }) {
  const page = catalog.sources.get(id);
  if (!page) return null;
  return (
    <li className={styles.source}>
      <BookOpen aria-hidden="true" />
      <span>
        {page.url ? (
          <a href={page.url} target="_blank" rel="noreferrer">
            {page.title}
          </a>
        ) : (
          page.title
        )}
        , read {inMonth(page.read)}
        {note && <>. {note}</>}
      </span>
    </li>
  );
}
