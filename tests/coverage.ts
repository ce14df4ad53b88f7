import type { Catalog, Claim, Prose } from '#core/catalog/catalog.ts';
import { type ClaimHome, claimHomes } from '#core/catalog/claim-homes.ts';
import { readsAt } from './catalog-reads.ts';
import { inputsBeyondDrawing } from './effort.ts';

export interface Home extends ClaimHome {
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
  const homes = claimHomes(catalog);
  const wrong = wrongDesigns(catalog, prose);
  return Object.values(prose.claims).map((claim) => ({
    claim,
    homes: (homes.get(claim.id) ?? []).map((home) => ({ ...home, decides: decides(catalog, home) })),
    wrong: wrong.filter((design) => design.claim === claim.id),
  }));
}

function decides(catalog: Catalog, { kind, id, part = '' }: ClaimHome): boolean {
  if (kind === 'fact') return catalog.rules.some((rule) => readsAt(catalog, rule, part, id));
  return kind === 'rule' || kind === 'use';
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
