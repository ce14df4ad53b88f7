import type { Catalog, RuleOf } from '../../catalog/catalog.ts';
import { allFields } from '../../catalog/fields.ts';
import type { Kind, Looker, Outcome } from '../rule.ts';
import type { EdgeState, NodeState } from '../state.ts';

/**
 * The few things that the other kinds cannot say, by name. `unknown-words`: a service, variant, field, use, flow or intent
 * that the catalog does not know. `stale-acceptance` is judged where acceptances are applied, see `report.ts`.
 */
export const checkKind: Kind<RuleOf<'check'>> = (catalog, rule) => {
  const make = checks[rule.check];
  if (!make) throw new Error(`The rule ${rule.id} names the check "${rule.check}", which does not exist.`);
  return make(catalog, rule);
};

export const checkNames = (): readonly string[] => Object.keys(checks);

const never: Looker = {
  scope: 'edge',
  flows: new Set(),
  from: undefined,
  to: undefined,
  asks: 0,
  asksFrom: 0,
  asksTo: 0,
  look: () => undefined,
};

const checks: Readonly<Record<string, (catalog: Catalog, rule: RuleOf<'check'>) => Looker>> = {
  'unknown-words': (catalog, rule) => (rule.with?.of === 'edges' ? unknownOnEdges(catalog) : unknownOnNodes(catalog)),
  'stale-acceptance': () => never,
};

const holds: Outcome = { verdict: 'holds' };

const outcome = (unknown: readonly string[] | undefined): Outcome =>
  unknown ? { verdict: 'wrong', words: () => ({ unknown: unknown.join(' and ') }) } : holds;

/** A list that is made when there is something to put on it: nearly every word is known. */
const plus = (list: string[] | undefined, word: string): string[] => (list ? [...list, word] : [word]);

/** Apart from the look that asks: a function with a closure in it costs memory at each call. */
const has = (list: readonly { readonly id: string }[] | undefined, id: string): boolean => list?.some((item) => item.id === id) ?? false;

function unknownOnNodes(catalog: Catalog): Looker {
  return {
    scope: 'node',
    services: undefined,
    variants: undefined,
    asks: 0,
    asksAmong: 0,
    look(_world, { node, service }: NodeState) {
      if (!service) return outcome([`the service "${node.service}"`]);
      let unknown: string[] | undefined;
      if (node.variant !== undefined && !has(service.variants, node.variant)) unknown = plus(unknown, `the variant "${node.variant}"`);
      for (const purpose of node.usedFor ?? []) if (!catalog.purposes.has(purpose)) unknown = plus(unknown, `the use "${purpose}"`);
      if (node.fields) {
        const fields = allFields(catalog, service);
        for (const field in node.fields)
          if (!fields.has(field) && !catalog.requirements.has(field)) unknown = plus(unknown, `the field "${field}"`);
      }
      return outcome(unknown);
    },
  };
}

function unknownOnEdges(catalog: Catalog): Looker {
  return {
    scope: 'edge',
    flows: undefined,
    from: undefined,
    to: undefined,
    asks: 0,
    asksFrom: 0,
    asksTo: 0,
    look(_world, { edge }: EdgeState) {
      let unknown: string[] | undefined;
      const flow = catalog.flows.get(edge.flow ?? '');
      if (edge.flow !== undefined && !flow) unknown = plus(unknown, `the flow "${edge.flow}"`);
      if (edge.intent !== undefined && !has(catalog.intents, edge.intent)) unknown = plus(unknown, `the meaning "${edge.intent}"`);
      if (edge.fields)
        for (const field in edge.fields)
          if (flow && !has(flow.fields, field) && !catalog.requirements.has(field)) unknown = plus(unknown, `the field "${field}"`);
      return outcome(unknown);
    },
  };
}
