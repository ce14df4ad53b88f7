import type { Catalog, RuleOf, Scalar } from '../../catalog/catalog.ts';
import { factOf } from '../../catalog/facts.ts';
import { allFields, fieldValue } from '../../catalog/fields.ts';
import type { Missing } from '../../catalog/local-match.ts';
import { valueInWords } from '../../catalog/names.ts';
import { elements } from '../../catalog/value-test.ts';
import { compileRest, servicesFor, variantsFor } from '../match.ts';
import { type Need, needOf } from '../needs.ts';
import type { Kind, Outcome } from '../rule.ts';
import { bitOfNeed, bitOfUse, bitsAsked, bitsAskedAmong } from '../said-bits.ts';
import type { NodeState } from '../state.ts';
import type { World } from '../world.ts';

type Fit = RuleOf<'fit'>;

/** What the service offers for a need: values, no limit, or `undefined` where the catalog does not say. */
type Offer = readonly Scalar[] | 'unlimited' | undefined;

const holds: Outcome = { verdict: 'holds' };

/** A need of the node against a fact of its service, or against a field of the node. */
export const fitKind: Kind<Fit> = (catalog, rule) => {
  const on = compileRest(catalog, rule.on);
  return {
    scope: 'node',
    services: servicesFor(catalog, rule.on),
    variants: variantsFor(rule.on),
    // Most needs are not stated.
    asks: bitsAsked(catalog, rule.on) | (rule.need === 'usedFor' ? bitOfUse : bitOfNeed(catalog, rule.need)),
    asksAmong: bitsAskedAmong(catalog, rule.on),
    look(world, state) {
      const applies = on(world, state);
      if (applies === false) return undefined;
      const need = demanded(world, state, rule.need);
      if (!need) return undefined;
      const missing: Missing[] = [];
      if (applies === undefined) on(world, state, missing);
      const offer = offered(world, state, rule, missing);
      // Where the catalog does not say what a service can do, no answer would decide anything.
      if (offer === undefined && rule.field === undefined) return undefined;
      if (need.values === null) {
        if (offer !== undefined && meetsAny(rule.is, offer)) return applies ? holds : undefined;
        missing.push({ on: 'need', id: state.id, field: rule.need });
      } else if (offer !== undefined) {
        const bad = misfits(rule.is, need.values, offer);
        if (bad.length === 0) return applies ? holds : undefined;
        if (applies) return wrong(world, state, rule, need, bad, offer);
      }
      return missing.length > 0 ? { verdict: 'question', missing } : undefined;
    },
  };
};

/** Of a requirement that decides, silence is not known. */
const notSaid: Need = { values: null, origins: [], derived: false };

function demanded(world: World, state: NodeState, id: string): Need | undefined {
  if (id !== 'usedFor') return needOf(world, state, id) ?? (world.catalog.requirements.get(id)?.decides ? notSaid : undefined);
  const known = state.node.usedFor?.filter((purpose) => world.catalog.purposes.has(purpose)) ?? [];
  return known.length === 0 ? undefined : { values: known, origins: [state.id], derived: false };
}

function offered(world: World, state: NodeState, rule: Fit, missing: Missing[]): Offer {
  if (rule.field === undefined) return factOf(world.catalog, state.node, rule.fact ?? rule.need, world.profile)?.values;
  const value = elements(fieldValue(world.catalog, state.node, rule.field));
  if (value === null || value === undefined) missing.push({ on: 'node', id: state.id, field: rule.field });
  return value ?? undefined;
}

/** Whether an offer meets whatever may be demanded, so that nobody has to be asked. */
const meetsAny = (is: Fit['is'], offer: readonly Scalar[] | 'unlimited'): boolean =>
  offer === 'unlimited' || (is === 'required' && offer.includes(true)) || (is === 'forbidden' && !offer.includes(true));

/** The demanded values that the offer does not meet. */
export function misfits(is: Fit['is'], values: readonly Scalar[], offer: readonly Scalar[] | 'unlimited'): readonly Scalar[] {
  if (offer === 'unlimited') return [];
  const limits = offer.filter((limit) => typeof limit === 'number');
  switch (is) {
    case 'atMost':
      return values.filter((value) => typeof value === 'number' && value > Math.max(...limits));
    case 'atLeast':
      return values.filter((value) => typeof value === 'number' && value < Math.min(...limits));
    case 'oneOf':
    case 'subsetOf':
      return values.filter((value) => !offer.includes(value));
    case 'required':
      return values.filter((value) => value === true && !offer.includes(true));
    case 'forbidden':
      return values.filter((value) => value === true && offer.includes(true));
  }
}

function wrong(
  world: World,
  state: NodeState,
  rule: Fit,
  need: Need,
  bad: readonly Scalar[],
  offer: readonly Scalar[] | 'unlimited',
): Outcome {
  return {
    verdict: 'wrong',
    offers: rule.alternatives !== undefined,
    ...(need.origins[0] !== state.id && { origins: need.origins }),
    words: () => wordsOf(world.catalog, state, rule, bad, offer),
  };
}

function wordsOf(
  catalog: Catalog,
  state: NodeState,
  rule: Fit,
  bad: readonly Scalar[],
  offer: readonly Scalar[] | 'unlimited',
): Readonly<Record<string, string>> {
  const worst = bad.every((value) => typeof value === 'number') ? [rule.is === 'atLeast' ? Math.min(...bad) : Math.max(...bad)] : bad;
  const kind =
    rule.field === undefined ? catalog.facts.get(rule.fact ?? '') : state.service && allFields(catalog, state.service).get(rule.field);
  const needKind = catalog.requirements.get(rule.need);
  const inWords = (field: Parameters<typeof valueInWords>[0], values: readonly Scalar[]) =>
    values.map((value) => valueInWords(field, value)).join(', ');
  const names = worst.map((value) => catalog.purposes.get(String(value))?.name ?? String(value));
  const mistake = state.service?.mistakenFor?.find((entry) => worst.includes(entry.purpose));
  return {
    need: inWords(needKind, worst),
    fact: offer === 'unlimited' ? 'no limit' : inWords(kind && { ...kind, options: needKind?.options }, offer),
    ...(rule.need === 'usedFor' && {
      usedFor: names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(', '),
      because: mistake?.because ?? `${state.service?.name ?? state.node.service} does not do that.`,
    }),
  };
}
