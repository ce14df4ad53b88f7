import { useEffect, useMemo, useRef } from 'react';
import type { Claim, Prose } from '#core/catalog/catalog.ts';
import { type ClaimHome, claimHomes } from '#core/catalog/claim-homes.ts';
import { isOfTheNotes } from '#core/catalog/claims.ts';
import type { PageRef } from '#core/formats/reference.ts';
import { inMonth } from '../findings/dates.ts';
import { catalog } from '../store/catalog.ts';
import { ClaimItem } from './ClaimItem.tsx';
import styles from './Notes.module.css';
import { searchClaims } from './search-claims.ts';

interface ClaimsProps {
  readonly prose: Prose;
  readonly query: string;
  /** The claim to bring into view. */
  readonly at: string | undefined;
  readonly onFollow: (page: PageRef) => void;
}

const none: readonly ClaimHome[] = [];

/** What the notes claim, section by section. */
export function Claims({ prose, query, at, onFollow }: ClaimsProps) {
  const homes = useMemo(() => claimHomes(catalog), []);
  const all: readonly Claim[] = useMemo(() => Object.values(prose.claims), [prose]);
  const sections = searchClaims(catalog, all, homes, query);
  const list = useRef<HTMLElement>(null);
  const show = (selector: string) => list.current?.querySelector(selector)?.scrollIntoView({ block: 'start' });
  useEffect(() => {
    if (at !== undefined) list.current?.querySelector(`[data-claim="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'center' });
  }, [at]);
  const count = all.filter(isOfTheNotes).length;
  return (
    <div className={styles.columns}>
      <nav className={styles.list} aria-label="Sections">
        {sections.map(({ title, claims }) => (
          <button key={title} type="button" className={styles.row} onClick={() => show(`[data-section="${CSS.escape(title)}"]`)}>
            <span className={styles.name}>{title}</span>
            <span className={styles.count}>{claims.length}</span>
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it */}
      <section ref={list} className={styles.page} tabIndex={0} aria-label="Claims">
        {query === '' && (
          <p className={styles.quiet}>
            {catalog.data.notes.title}, {inMonth(catalog.data.notes.date)}: {count} claims in our own words, each with what AWS says about
            it today, and {all.length - count} that the notes do not make in words.
          </p>
        )}
        {sections.length === 0 && <p className={styles.quiet}>No claim has these words.</p>}
        {sections.map(({ title, claims }) => (
          <section key={title} data-section={title}>
            <h3 className={styles.heading}>{title}</h3>
            <ul>
              {claims.map((claim) => (
                <ClaimItem key={claim.id} claim={claim} homes={homes.get(claim.id) ?? none} marked={claim.id === at} onFollow={onFollow} />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </div>
  );
}
