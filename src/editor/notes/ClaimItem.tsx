import type { Claim } from '#core/catalog/catalog.ts';
import type { ClaimHome } from '#core/catalog/claim-homes.ts';
import type { PageRef, Words } from '#core/formats/reference.ts';
import { linkToRule, linkToService, sourceInWords, statusInWords } from '#core/formats/reference-words.ts';
import { catalog } from '../store/catalog.ts';
import { Inlines } from './Inlines.tsx';
import styles from './Notes.module.css';

interface ClaimItemProps {
  readonly claim: Claim;
  readonly homes: readonly ClaimHome[];
  readonly marked: boolean;
  readonly onFollow: (page: PageRef) => void;
}

/** A claim: what it says, how it stands against AWS, the services and rules that rest on it, where AWS writes it. */
export function ClaimItem({ claim, homes, marked, onFollow }: ClaimItemProps) {
  const ofKind = (...kinds: readonly ClaimHome['kind'][]) => [
    ...new Set(homes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)),
  ];
  const services = ofKind('service', 'field', 'fact').filter((id) => catalog.services.has(id));
  const rows: readonly (readonly [string, readonly Words[]])[] = [
    ['Rules', ofKind('rule').map((id) => [linkToRule(catalog, id)])],
    ['Services', services.map((id) => [linkToService(catalog, id)])],
    [
      'Not for',
      ofKind('use')
        .filter((id) => !services.includes(id))
        .map((id) => [linkToService(catalog, id)]),
    ],
    ['AWS', (claim.sources ?? []).map((id) => sourceInWords(catalog, id))],
  ];
  return (
    <li className={styles.claim} data-claim={claim.id} data-marked={marked}>
      <p className={styles.id}>
        {claim.id}
        <span className={styles.kind}>{claim.kind}</span>
        <span className={styles.status} data-status={claim.status}>
          {statusInWords(claim)}
        </span>
      </p>
      <p>{claim.text}</p>
      {claim.aws && <p className={styles.aws}>AWS today: {claim.aws}</p>}
      <dl className={styles.links}>
        {rows.map(
          ([name, items]) =>
            items.length > 0 && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <List items={items} onFollow={onFollow} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}

function List({ items, onFollow }: { readonly items: readonly Words[]; readonly onFollow: (page: PageRef) => void }) {
  return items.map((words, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list of a claim never changes
    <span key={index} className={styles.item}>
      <Inlines words={words} onFollow={onFollow} />
    </span>
  ));
}
