import type { FactKind } from '#core/catalog/catalog.ts';
import { variantOf } from '#core/catalog/catalog.ts';
import { type Fact, factOf } from '#core/catalog/facts.ts';
import { valueInWords } from '#core/catalog/names.ts';
import type { DesignNode } from '#core/design/design.ts';
import { inMonth } from '../findings/dates.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { useEditor } from '../store/editor-store.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './Configuration.module.css';

const states = { 'closed-to-new': 'Closed to new customers', maintained: 'Maintained, not developed further', renamed: 'Renamed' } as const;

/** What the service is for, where its life stands, and its limits, each with source and date. */
export function GoodToKnow({ node }: { readonly node: DesignNode }) {
  const profile = useEditor((state) => state.report.profile);
  const service = catalog.services.get(node.service);
  if (!service) return null;
  const { lifecycle } = service;
  const facts = [...catalog.facts.values()].flatMap((kind) => {
    const fact = service.facts?.[kind.id] && factOf(catalog, node, kind.id, profile);
    return fact && fact.source !== undefined ? [{ kind, fact, source: fact.source }] : [];
  });
  return (
    <Section title="Good to know">
      <p className={styles.text}>
        {service.summary} {variantOf(catalog, node)?.summary}
      </p>
      {service.notFor && <p className={styles.text}>Not for: {service.notFor}</p>}
      {service.formerNames && <p className={styles.origin}>Was called {service.formerNames.join(', ')}.</p>}
      {lifecycle && (
        <div className={styles.state}>
          {states[lifecycle.state]}
          {lifecycle.since && ` since ${inMonth(lifecycle.since)}`}
          {lifecycle.instead && `. ${lifecycle.instead}`}
          <p className={styles.origin}>
            <SourceLine id={lifecycle.source} />
          </p>
        </div>
      )}
      {facts.length > 0 && (
        <Disclosure title="Limits and abilities" count={facts.length}>
          <div className={styles.facts}>
            {[...bySource(facts)].map(([source, list]) => (
              <div key={source}>
                <dl className={styles.list}>
                  {list.map(({ kind, fact }) => (
                    <FactRow key={kind.id} kind={kind} fact={fact} />
                  ))}
                </dl>
                <p className={styles.origin}>
                  <SourceLine id={source} />
                </p>
              </div>
            ))}
          </div>
        </Disclosure>
      )}
      <p>
        <button
          type="button"
          className={styles.link}
          onClick={() => showDialog({ kind: 'notes', at: { kind: 'service', id: service.id } })}
        >
          Everything about {service.name}
        </button>
      </p>
    </Section>
  );
}

interface Stated {
  readonly kind: FactKind;
  readonly fact: Fact;
  readonly source: string;
}

/** Facts by where they are written, so that the page is named once. */
function bySource(facts: readonly Stated[]): ReadonlyMap<string, readonly Stated[]> {
  const groups = new Map<string, Stated[]>();
  for (const fact of facts) groups.set(fact.source, [...(groups.get(fact.source) ?? []), fact]);
  return groups;
}

function FactRow({ kind, fact }: { readonly kind: FactKind; readonly fact: Fact }) {
  const field = catalog.requirements.get(kind.id) ?? kind;
  const words =
    fact.values === 'unlimited'
      ? 'no limit'
      : fact.values.map((value) => valueInWords({ ...field, unit: kind.unit ?? field.unit }, value)).join(', ');
  return (
    <div className={styles.pair}>
      <dt>{kind.name}</dt>
      <dd>{words || 'none'}</dd>
      {fact.note && <dd className={styles.origin}>{fact.note}</dd>}
    </div>
  );
}

function SourceLine({ id }: { readonly id: string }) {
  const source = catalog.sources.get(id);
  if (!source) return null;
  return (
    <>
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      , read {inMonth(source.read)}
    </>
  );
}
