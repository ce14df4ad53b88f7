import type { DesignNode, Profile } from '../design/design.ts';
import { type Catalog, purposesOf, type Scalar, type Service, serviceOf } from './catalog.ts';
import { matchesLocal } from './local-match.ts';

/** What the catalog says a service can do: values, no limit at all, and where that is written. */
export interface Fact {
  readonly values: readonly Scalar[] | 'unlimited';
  readonly source?: string;
  readonly note?: string;
}

/**
 * The fact of a node's service and variant; the first entry whose condition holds. `undefined`: the catalog does not say,
 * or a field that decides is not known. `purposes` and `openToNew` are facts that every service has.
 */
export function factOf(catalog: Catalog, node: DesignNode, id: string, profile: Profile = 'notes'): Fact | undefined {
  const service = serviceOf(catalog, node);
  if (!service) return undefined;
  if (id === 'purposes') return { values: purposesOf(catalog, node) };
  if (id === 'openToNew')
    return { values: [service.lifecycle?.state !== 'closed-to-new'], ...(service.lifecycle && { source: service.lifecycle.source }) };
  for (const entry of service.facts?.[id] ?? []) {
    const applies = entry.when ? matchesLocal(catalog, entry.when, node, profile) : true;
    if (applies === undefined) return undefined;
    if (!applies) continue;
    return statedBy(entry);
  }
  return undefined;
}

type Entry = NonNullable<Service['facts']>[string][number];

const stated = new WeakMap<Entry, Fact>();

/** What one entry of a service's facts states. */
export function statedBy(entry: Entry): Fact {
  const known = stated.get(entry);
  if (known) return known;
  const { value, unlimited, source, note } = entry;
  const values = unlimited ? 'unlimited' : value === undefined ? [] : Array.isArray(value) ? value : [value];
  const fact: Fact = { values, source, ...(note !== undefined && { note }) };
  stated.set(entry, fact);
  return fact;
}
