import { factOf } from '../catalog/facts.ts';
import { valueInWords } from '../catalog/names.ts';
import { localRules } from './lookers.ts';
import { originInWords } from './message.ts';
import { needOf } from './needs.ts';
import type { Outcome } from './rule.ts';
import type { NodeState } from './state.ts';
import type { World } from './world.ts';

/** A need that rules compare with what services can do. */
export interface Demand {
  /** Need and fact: `processingSeconds/processingSeconds`. */
  readonly id: string;
  readonly name: string;
  /** What is demanded, in words; `undefined` where nobody demands it. */
  readonly value: string | undefined;
  readonly stated: boolean;
  /** Who says it, in words. */
  readonly from: string | undefined;
}

export interface DemandAt {
  readonly demand: Demand;
  readonly cell: { readonly offer: string | undefined; readonly verdict: 'met' | 'broken' | 'unknown' | 'open' | 'free' };
  /** The rules that compare the two here. */
  readonly rules: readonly string[];
}

/** Every demand that a rule compares with a fact of the node's service, and how the service fares. */
export function demandsAt(world: World, state: NodeState): readonly DemandAt[] {
  const { catalog, profile } = world;
  const found = new Map<string, DemandAt>();
  for (const { rule, looker } of localRules(catalog, profile).onNode(state.type).rules) {
    if (rule.kind !== 'fit' || rule.fact === undefined || rule.maturity === 'retired' || !catalog.requirements.has(rule.need)) continue;
    const id = `${rule.need}/${rule.fact}`;
    const requirement = catalog.requirements.get(rule.need);
    const kind = catalog.facts.get(rule.fact);
    const need = needOf(world, state, rule.need);
    const stated = need?.values !== undefined && need.values !== null && !need.values.every((value) => value === false);
    const fact = factOf(catalog, state.node, rule.fact, profile);
    const inWords = (values: readonly (string | number | boolean)[]) =>
      values
        .map((value) => valueInWords({ type: 'choice', options: requirement?.options, unit: kind?.unit ?? requirement?.unit }, value))
        .join(', ');
    const outcome = looker.look(world, state)?.verdict;
    const verdict = !stated || (outcome === undefined && fact !== undefined) ? 'free' : verdictOf(outcome);
    const known = found.get(id);
    found.set(id, {
      demand: {
        id,
        name: (stated ? requirement?.short : kind?.name) ?? rule.need,
        value: stated && need?.values ? inWords(need.values) : undefined,
        stated,
        from: stated && need ? originInWords(world, need.origins) : undefined,
      },
      cell: {
        offer: fact === undefined ? undefined : fact.values === 'unlimited' ? 'no limit' : inWords(fact.values) || 'none',
        verdict: known?.cell.verdict === 'broken' ? 'broken' : verdict,
      },
      rules: [...(known?.rules ?? []), rule.id],
    });
  }
  return [...found.values()];
}

/** No outcome: the catalog does not say what the service can do. */
function verdictOf(outcome: Outcome['verdict'] | undefined): 'met' | 'broken' | 'open' | 'unknown' {
  if (outcome === undefined) return 'unknown';
  return outcome === 'wrong' ? 'broken' : outcome === 'holds' ? 'met' : 'open';
}
