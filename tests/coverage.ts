import type { Catalog, Claim, Prose, Service } from '#core/catalog/catalog.ts';
import { readsAt } from './catalog-reads.ts';
import { inputsBeyondDrawing } from './effort.ts';

/** A place of the catalog that rests on a claim. */
export interface Home {
  readonly kind: 'service' | 'use' | 'field' | 'fact' | 'requirement' | 'rule';
  /** `rule-id`, `service-id`, `service-id.field` */
  readonly name: string;
  /** It judges: a rule, a fact that some rule reads where it is stated, a wrong use. */
  readonly decides: boolean;
}

export interface WrongDesign {
  /** `rule-id 2`, counted from 1 */
  readonly name: string;
  readonly rule: string;
  readonly claim: string | undefined;
  /** What has to be said beyond nodes and edges. */
  readonly inputs: number;
}

export interface Covered {
  readonly claim: Claim;
  readonly homes: readonly Home[];
  readonly wrong: readonly WrongDesign[];
}

/** Claims of these kinds say what is right and wrong: knowing them is not enough, something has to judge by them. */
export const judges = ({ kind }: Claim): boolean => kind === 'rule' || kind === 'limit' || kind === 'recommendation';

export function wrongDesigns(catalog: Catalog, prose: Prose): readonly WrongDesign[] {
  return catalog.rules.flatMap(({ id }) =>
    (prose.rules[id]?.examples.wrong ?? []).map((example, index) => ({
      name: `${id} ${index + 1}`,
      rule: id,
      claim: example.claim,
      inputs: inputsBeyondDrawing(catalog, example),
    })),
  );
}

/** Every claim with the places that rest on it and the wrong designs that show it. */
export function coverage(catalog: Catalog, prose: Prose): readonly Covered[] {
  const homes = new Map<string, Home[]>();
  const settle = (claims: readonly string[] | undefined, home: Home): void => {
    for (const claim of claims ?? []) homes.set(claim, [...(homes.get(claim) ?? []), home]);
  };
  for (const rule of catalog.rules)
    settle(
      rule.sources.flatMap((source) => ('claim' in source ? [source.claim] : [])),
      { kind: 'rule', name: rule.id, decides: true },
    );
  for (const service of catalog.services.values()) settleService(catalog, service, settle);
  const vocabularies = [...catalog.requirements.values(), ...[...catalog.flows.values()].flatMap(({ fields }) => fields ?? [])];
  for (const { id, claims } of vocabularies) settle(claims, { kind: 'requirement', name: id, decides: false });
  const wrong = wrongDesigns(catalog, prose);
  return Object.values(prose.claims).map((claim) => ({
    claim,
    homes: homes.get(claim.id) ?? [],
    wrong: wrong.filter((design) => design.claim === claim.id),
  }));
}

function settleService(catalog: Catalog, service: Service, settle: (claims: readonly string[] | undefined, home: Home) => void): void {
  settle(service.claims, { kind: 'service', name: service.id, decides: false });
  for (const { id, claims } of service.variants ?? []) settle(claims, { kind: 'service', name: `${service.id}/${id}`, decides: false });
  for (const { id, claims } of service.fields ?? []) settle(claims, { kind: 'field', name: `${service.id}.${id}`, decides: false });
  for (const { purpose, claims } of service.mistakenFor ?? [])
    settle(claims, { kind: 'use', name: `${service.id}: ${purpose}`, decides: true });
  for (const [fact, entries] of Object.entries(service.facts ?? {})) {
    const decides = catalog.rules.some((rule) => readsAt(catalog, rule, fact, service.id));
    for (const { claims } of entries) settle(claims, { kind: 'fact', name: `${service.id}.${fact}`, decides });
  }
}

/** What is missing: the ids of claims, by what they lack. */
export interface Gaps {
  /** Nothing rests on the claim. */
  readonly homeless: readonly string[];
  /** The claim judges, and no rule or fact that a rule reads rests on it. */
  readonly undecided: readonly string[];
  /** The claim judges, and no wrong design names it. */
  readonly unshown: readonly string[];
}

export function gapsOf(covered: readonly Covered[]): Gaps {
  const judging = covered.filter(({ claim }) => judges(claim));
  const ids = (list: readonly Covered[]): readonly string[] => list.map(({ claim }) => claim.id);
  return {
    homeless: ids(covered.filter(({ homes }) => homes.length === 0)),
    undecided: ids(judging.filter(({ homes }) => !homes.some(({ decides }) => decides))),
    unshown: ids(judging.filter(({ wrong }) => wrong.length === 0)),
  };
}
