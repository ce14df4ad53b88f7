import type { Catalog, Service } from './catalog.ts';

/** A place of the catalog that rests on a claim of the notes. */
export interface ClaimHome {
  readonly kind: 'rule' | 'service' | 'use' | 'field' | 'fact' | 'requirement';
  /** Id of the rule, of the service that has the variant, wrong use, field or fact, or of the requirement. */
  readonly id: string;
  /** Which variant, use, field or fact of the service. */
  readonly part?: string;
}

type Settle = (claims: readonly string[] | undefined, home: ClaimHome) => void;

/** Every place that rests on a claim, by claim: rules first, then services. */
export function claimHomes(catalog: Catalog): ReadonlyMap<string, readonly ClaimHome[]> {
  const homes = new Map<string, ClaimHome[]>();
  const settle: Settle = (claims, home) => {
    for (const claim of claims ?? []) homes.set(claim, [...(homes.get(claim) ?? []), home]);
  };
  for (const rule of catalog.rules)
    settle(
      rule.sources.flatMap((source) => ('claim' in source ? [source.claim] : [])),
      { kind: 'rule', id: rule.id },
    );
  for (const service of catalog.services.values()) settleService(service, settle);
  for (const { id, claims } of catalog.requirements.values()) settle(claims, { kind: 'requirement', id });
  for (const { id, fields } of catalog.flows.values())
    for (const field of fields ?? []) settle(field.claims, { kind: 'field', id, part: field.id });
  return homes;
}

function settleService({ id, claims, variants, fields, mistakenFor, facts }: Service, settle: Settle): void {
  settle(claims, { kind: 'service', id });
  for (const variant of variants ?? []) settle(variant.claims, { kind: 'service', id, part: variant.id });
  for (const field of fields ?? []) settle(field.claims, { kind: 'field', id, part: field.id });
  for (const use of mistakenFor ?? []) settle(use.claims, { kind: 'use', id, part: use.purpose });
  for (const [fact, entries] of Object.entries(facts ?? {}))
    for (const entry of entries) settle(entry.claims, { kind: 'fact', id, part: fact });
}
