import { useEffect, useRef } from 'react';
import { searchServices } from '#core/catalog/search.ts';
import { stageNames } from '#core/catalog/stage-names.ts';
import type { PageRef } from '#core/formats/reference.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { catalog } from '../store/catalog.ts';
import styles from './Notes.module.css';

interface PageListProps {
  readonly part: 'service' | 'rule';
  readonly query: string;
  readonly chosen: string | undefined;
  readonly onFollow: (page: PageRef) => void;
}

/** The services by stage, or the rules by name; with a query the ones that match. */
export function PageList({ part, query, chosen, onFollow }: PageListProps) {
  const groups = part === 'service' ? serviceGroups(query) : [{ title: '', items: rulesMatching(query) }];
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is looked for in the list
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <nav ref={list} className={styles.list} aria-label={part === 'service' ? 'Services' : 'Rules'}>
      {groups.map(({ title, items }) => (
        <div key={title}>
          {title !== '' && <h3 className={styles.group}>{title}</h3>}
          {items.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={styles.row}
              aria-current={id === chosen ? 'page' : undefined}
              onClick={() => onFollow({ kind: part, id })}
            >
              {part === 'service' && <ServiceIcon catalog={catalog} service={id} size={20} />}
              <span className={styles.name}>{name}</span>
            </button>
          ))}
        </div>
      ))}
      {groups.every(({ items }) => items.length === 0) && <p className={styles.quiet}>Nothing has these words.</p>}
    </nav>
  );
}

/** The first page of the list, for those who ask for none. */
export const firstPage = (part: 'service' | 'rule'): string | undefined =>
  (part === 'service' ? serviceGroups('')[0]?.items : rulesMatching(''))?.[0]?.id;

interface Group {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

function serviceGroups(query: string): readonly Group[] {
  if (query.trim() !== '') {
    const found = [...new Set(searchServices(catalog, query).map(({ service }) => service))];
    return [{ title: '', items: found.map((id) => ({ id, name: catalog.services.get(id)?.name ?? id })) }];
  }
  return Object.entries(stageNames)
    .map(([stage, title]) => ({ title, items: [...catalog.services.values()].filter((service) => service.stage === stage) }))
    .filter(({ items }) => items.length > 0);
}

function rulesMatching(query: string): Group['items'] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return catalog.rules
    .filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)))
    .map(({ id, title }) => ({ id, name: title }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
