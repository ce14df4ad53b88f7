import type { Catalog, RuleOf } from '../../catalog/catalog.ts';
import type { Missing } from '../../catalog/local-match.ts';
import { or, type Truth } from '../../catalog/truth.ts';
import { compileMatch, compileRest, linkFlows, servicesFor, variantsFor } from '../match.ts';
import type { GraphRule, Kind, NodeRule, Outcome } from '../rule.ts';
import { bitsAsked, bitsAskedAmong } from '../said-bits.ts';
import type { NodeState } from '../state.ts';
import type { World } from '../world.ts';
import { NodeSet } from './node-set.ts';
import { reach } from './reach.ts';

type Requires = RuleOf<'requires'>;

const holds: Outcome = { verdict: 'holds' };
const nothing: ReadonlyMap<string, Outcome> = new Map();

/** A node in `on` must have a companion; its absence is still to draw. */
export const requiresKind: Kind<Requires> = (catalog, rule) =>
  rule.where === 'before' || rule.where === 'after' || rule.where === 'beside' ? besideRule(catalog, rule) : afarRule(catalog, rule);

/** The companion stands next to the node: judged node by node. */
function besideRule(catalog: Catalog, rule: Requires): NodeRule {
  const on = compileRest(catalog, rule.on);
  const companion = compileMatch(catalog, rule.companion);
  const flows = linkFlows(catalog, rule.flows, rule.families);
  const absent: Outcome = { verdict: rule.verdict ?? 'to-draw' };

  function present(world: World, state: NodeState, missing?: Missing[]): Truth {
    let truth: Truth = false;
    if (rule.where !== 'after')
      for (const link of state.linksIn) {
        if (!flows || flows.has(link.flow)) truth = or(truth, companion(world, link.from, missing));
        if (truth) return true;
      }
    if (rule.where !== 'before')
      for (const link of state.linksOut) {
        if (!flows || flows.has(link.flow)) truth = or(truth, companion(world, link.to, missing));
        if (truth) return true;
      }
    return truth;
  }

  return {
    scope: 'node',
    services: servicesFor(catalog, rule.on),
    variants: variantsFor(rule.on),
    asks: bitsAsked(catalog, rule.on),
    asksAmong: bitsAskedAmong(catalog, rule.on),
    look(world, state) {
      const applies = on(world, state);
      if (applies === false) return undefined;
      const found = present(world, state);
      if (found) return applies ? holds : undefined;
      if (applies && found === false) return absent;
      const missing: Missing[] = [];
      on(world, state, missing);
      present(world, state, missing);
      return missing.length > 0 ? { verdict: 'question', missing } : undefined;
    },
  };
}

/** The companion may stand anywhere up- or downstream, in the same container, or in the design. */
function afarRule(catalog: Catalog, rule: Requires): GraphRule {
  const on = new NodeSet(catalog, rule.on);
  const companions = new NodeSet(catalog, rule.companion);
  const flows = linkFlows(catalog, rule.flows, rule.families);
  const absent: Outcome = { verdict: rule.verdict ?? 'to-draw' };
  let outcomes: ReadonlyMap<string, Outcome> = nothing;
  return {
    scope: 'graph',
    look(world, change) {
      const asked = on.update(world, change);
      if (on.yes.size === 0) {
        companions.letGo();
        outcomes = nothing;
        return outcomes;
      }
      const moved = companions.update(world, change) || asked;
      const flowed = flows ? [...change.flows].some((flow) => flows.has(flow)) : change.flows.size > 0;
      const placed = rule.where === 'container' && change.nodes.length > 0;
      if (change.all || moved || flowed || placed) outcomes = search();
      return outcomes;
    },
  };

  function search(): ReadonlyMap<string, Outcome> {
    const near = satisfied();
    const found = new Map<string, Outcome>();
    for (const state of on.yes) found.set(state.id, near(state) ? holds : absent);
    return found;
  }

  function satisfied(): (state: NodeState) => boolean {
    switch (rule.where) {
      case 'upstream':
      case 'downstream': {
        const reached = reach(companions.yes, flows, undefined, rule.where === 'upstream' ? 'forward' : 'backward');
        return (state) => reached.get(state) !== undefined;
      }
      case 'container': {
        const containers = new Set([...companions.yes].flatMap((state) => [state.location, state.workflow]));
        return (state) => [state.location, state.workflow].some((container) => container !== undefined && containers.has(container));
      }
      default:
        return (state) => companions.yes.size > (companions.yes.has(state) ? 1 : 0);
    }
  }
}
