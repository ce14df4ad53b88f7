import type { RuleOf } from '../../catalog/catalog.ts';
import { always, type Missing } from '../../catalog/local-match.ts';
import { and } from '../../catalog/truth.ts';
import { compileMatch, compileRest, servicesFor, variantsFor } from '../match.ts';
import type { Kind, Outcome } from '../rule.ts';
import { bitsAsked, bitsAskedAmong } from '../said-bits.ts';

const holds: Outcome = { verdict: 'holds' };
const isWrong: Outcome = { verdict: 'wrong' };

/** A node in `on` is looked at; it is wrong where `wrong` holds too. */
export const nodeKind: Kind<RuleOf<'node'>> = (catalog, rule) => {
  const on = compileRest(catalog, rule.on);
  const wrong = rule.wrong && compileMatch(catalog, rule.wrong);
  return {
    scope: 'node',
    services: servicesFor(catalog, rule.on),
    variants: variantsFor(rule.on),
    asks: bitsAsked(catalog, rule.on),
    asksAmong: bitsAskedAmong(catalog, rule.on),
    look(world, state) {
      const applies = on === always || on(world, state); // often all that `on` says is the service
      if (applies === false) return undefined;
      const truth = wrong ? and(applies, wrong(world, state)) : applies;
      if (truth === false) return applies ? holds : undefined;
      if (truth) return isWrong;
      const missing: Missing[] = [];
      on(world, state, missing);
      wrong?.(world, state, missing);
      return missing.length > 0 ? { verdict: 'question', missing } : applies ? holds : undefined;
    },
  };
};
