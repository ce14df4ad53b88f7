import { BookOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Rule } from '#core/catalog/catalog.ts';
import type { Finding } from '#core/validator/finding.ts';
import { catalog } from '../store/catalog.ts';
import { inMonth } from './dates.ts';
import { useProse } from './prose.ts';
import styles from './Sources.module.css';

type Source = Rule['sources'][number];
const isClaim = (source: Source): source is Extract<Source, { claim: string }> => 'claim' in source;

interface SourcesProps {
  readonly finding: Finding;
  /** Every claim in its own words and what AWS says about it today; else only where it is written and when that was read. */
  readonly full: boolean;
}

export function Sources({ finding, full }: SourcesProps) {
  const claims = useProse()?.claims;
  const sources = catalog.rules.find((rule) => rule.id === finding.rule)?.sources ?? [];
  const cited = sources.filter(isClaim);
  const sections = [...new Set(cited.flatMap((source) => claims?.[source.claim]?.section ?? []))];
  const differs = cited.some((source) => claims?.[source.claim]?.aws);
  return (
    <ul className={styles.sources}>
      {cited.length > 0 && (
        <Line>
          Exam notes, {[...sections, inMonth(catalog.data.notes.date)].join(', ')}
          {!full && differs && <span className={styles.aws}>. AWS says more today</span>}
        </Line>
      )}
      {full &&
        cited.map((source) => {
          const claim = claims?.[source.claim];
          return (
            claim && (
              <li key={source.claim} className={styles.claim}>
                <q>{claim.text}</q>
                {source.note && <span> {source.note}</span>}
                {claim.aws && <span className={styles.aws}>AWS today: {claim.aws}</span>}
              </li>
            )
          );
        })}
      {sources.map((source) => 'page' in source && <Page key={source.page} id={source.page} note={full ? source.note : undefined} />)}
    </ul>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <li className={styles.source}>
      <BookOpen aria-hidden="true" />
      <span>{children}</span>
    </li>
  );
}

function Page({ id, note }: { readonly id: string; readonly note: string | undefined }) {
  const page = catalog.sources.get(id);
  if (!page) return null;
  return (
    <Line>
      {page.url ? (
        <a href={page.url} target="_blank" rel="noreferrer">
          {page.title}
        </a>
      ) : (
        page.title
      )}
      , read {inMonth(page.read)}
      {note && `. ${note}`}
    </Line>
  );
}
