import { BookOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Claim, Rule } from '#core/catalog/catalog.ts';
import { isOfTheNotes } from '#core/catalog/claims.ts';
import type { Finding } from '#core/validator/finding.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
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
  const cited = sources.filter(isClaim).flatMap((source) => {
    const claim = claims?.[source.claim];
    return claim ? [{ claim, note: source.note }] : [];
  });
  const said = cited.filter(({ claim }) => isOfTheNotes(claim));
  const added = cited.filter(({ claim }) => !isOfTheNotes(claim));
  const sections = [...new Set(said.map(({ claim }) => claim.section))];
  const pages = sources.flatMap((source) => ('page' in source ? [source] : []));
  const named = new Set(pages.map(({ page }) => page));
  const morePages = [...new Set(added.flatMap(({ claim }) => claim.sources ?? []))].filter((page) => !named.has(page));
  return (
    <ul className={styles.sources}>
      {said.length > 0 && (
        <Line>
          Exam notes, {[...sections, inMonth(catalog.data.notes.date)].join(', ')}: <ClaimLinks claims={said.map(({ claim }) => claim)} />
          {!full && said.some(({ claim }) => claim.aws) && <span className={styles.aws}>. AWS says more today</span>}
        </Line>
      )}
      {added.length > 0 && (
        <Line>
          Beyond the notes: <ClaimLinks claims={added.map(({ claim }) => claim)} />
        </Line>
      )}
      {full &&
        cited.map(({ claim, note }) => (
          <li key={claim.id} className={styles.claim}>
            <q>{claim.text}</q>
            {note && <span> {note}</span>}
            {claim.aws && <span className={styles.aws}>AWS today: {claim.aws}</span>}
          </li>
        ))}
      {pages.map(({ page, note }) => (
        <Page key={page} id={page} note={full ? note : undefined} />
      ))}
      {morePages.map((page) => (
        <Page key={page} id={page} note={undefined} />
      ))}
      {full && (
        <Line>
          <button
            type="button"
            className={styles.link}
            onClick={() => showDialog({ kind: 'notes', at: { kind: 'rule', id: finding.rule } })}
          >
            About this rule
          </button>
        </Line>
      )}
    </ul>
  );
}

/** The ids of claims; pressing one shows it among the notes. */
function ClaimLinks({ claims }: { readonly claims: readonly Claim[] }) {
  return claims.map(({ id, text }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <button
        type="button"
        className={styles.link}
        data-inline
        data-tip={text}
        onClick={() => showDialog({ kind: 'notes', at: { kind: 'claim', id } })}
      >
        {id}
      </button>
    </span>
  ));
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
