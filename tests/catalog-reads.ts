import type { Catalog, CatalogData, Rule, Service } from '#core/catalog/catalog.ts';
import { servicesFor } from '#core/validator/match.ts';

/** What the files of the catalog name, gathered by the key under which it stands. */

/** Calls `visit` with every key and value of a tree, at any depth. The values of a list stand under the list's key. */
function walk(value: unknown, visit: (key: string, value: unknown) => void, key = ''): void {
  visit(key, value);
  if (Array.isArray(value)) for (const item of value) walk(item, visit, key);
  else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) walk(inner, visit, name);
}

/** Texts that stand under one of these keys, and the keys of records there. */
export function namedUnder(keys: readonly string[], ...trees: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const tree of trees)
    walk(tree, (key, value) => {
      if (!keys.includes(key)) return;
      if (typeof value === 'string') found.add(value);
      else if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const id of Object.keys(value)) found.add(id);
    });
  return found;
}

/** The parts of a rule that decide, without its wording, sources and repairs. */
const conditions = ({
  title: _title,
  sources: _sources,
  fixes: _fixes,
  refines: _refines,
  alternatives: _alternatives,
  ...rest
}: Rule): unknown => rest;

export interface Reads {
  readonly facts: ReadonlySet<string>;
  /** Requirements that a rule tests or compares. */
  readonly needs: ReadonlySet<string>;
  /** Fields of nodes and edges that a rule tests, compares or shows in its message. */
  readonly fields: ReadonlySet<string>;
}

/** What the rules read. */
export function readByRules(rules: readonly Rule[]): Reads {
  const parts = rules.map(conditions);
  const shown = rules.flatMap(({ message }) => [...message.matchAll(/\{field\.([^}]+)\}/g)].map(([, id = '']) => id));
  return {
    facts: namedUnder(['facts', 'fact'], ...parts),
    needs: namedUnder(['needs', 'need', 'data'], ...parts),
    fields: new Set([...namedUnder(['fields', 'field'], ...parts), ...shown]),
  };
}

/** Whether a rule reads a fact where this service states it; a condition on neighbours may meet any service. */
export const readsAt = (catalog: Catalog, rule: Rule, fact: string, service: string): boolean =>
  rule.kind === 'fit' && rule.fact === fact ? servicesFor(catalog, rule.on).has(service) : namedUnder(['facts'], rule).has(fact);

/** Fields of a service that it reads itself: in conditions of its facts and flows, in what it changes, in the line that sums it up. */
export const readByItself = ({ facts, gives, takes, changes, sumUp }: Service): ReadonlySet<string> =>
  new Set([...namedUnder(['fields', 'field'], { facts, gives, takes, changes }), ...(sumUp ?? [])]);

/** Tags that conditions ask for, anywhere in the catalog. */
export const tagsAskedFor = ({ rules, services, intents }: CatalogData): ReadonlySet<string> =>
  namedUnder(['tag'], rules, services, intents);
