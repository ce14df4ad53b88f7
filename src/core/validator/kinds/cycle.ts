import type { Catalog, LocalMatch, RuleOf } from '../../catalog/catalog.ts';
import { nodeName } from '../../catalog/names.ts';
import { linkFlows } from '../match.ts';
import { matchesLocal } from '../../catalog/local-match.ts';
import type { GraphRule, Outcome } from '../rule.ts';
import type { Link, NodeState, World } from '../world.ts';
import { isBefore, reach, wayTo } from './reach.ts';

/** Cycles among the steps of one workflow: one finding a cycle, its subject the smallest id on it. */
export function cycleRule(catalog: Catalog, rule: RuleOf<'path'>, within: LocalMatch): GraphRule {
  const flows = linkFlows(catalog, rule.flows, rule.families);
  let outcomes: ReadonlyMap<string, Outcome> = new Map();
  return {
    scope: 'graph',
    look(world, change) {
      if (change.all || change.flows.size > 0 || change.removed.size > 0 || change.nodes.size > 0) outcomes = search(world);
      return outcomes;
    },
  };

  function search(world: World): ReadonlyMap<string, Outcome> {
    const found = new Map<string, Outcome>();
    for (const workflow of world.nodes.values()) {
      if (workflow.service?.container !== 'workflow' || matchesLocal(catalog, within, workflow.node, world.profile) !== true) continue;
      const steps = [...workflow.members].filter((step) => step.workflow === workflow).sort((a, b) => (a.id < b.id ? -1 : 1));
      const done = new Set<NodeState>();
      for (const step of steps) {
        if (done.has(step)) continue;
        const cycle = cycleThrough(step, workflow);
        if (cycle.length === 0) continue;
        for (const state of entangled(step, workflow)) done.add(state);
        found.set(step.id, {
          verdict: 'wrong',
          nodes: [step.id, ...cycle.slice(0, -1).map((link) => link.to.id)],
          edges: cycle.map((link) => link.edge.id),
          words: {
            container: nodeName(catalog, workflow.node),
            from: nodeName(catalog, step.node),
            to: nodeName(catalog, step.node),
            path: [step, ...cycle.map((link) => link.to)].map((state) => nodeName(catalog, state.node)).join(' → '),
          },
        });
      }
      if (steps.length > 0 && !steps.some((step) => found.has(step.id))) found.set(workflow.id, { verdict: 'holds' });
    }
    return found;
  }

  /** The steps that lie on some way from the step back to itself: one knot, one finding. */
  function entangled(step: NodeState, workflow: NodeState): readonly NodeState[] {
    const outside = (state: NodeState): boolean => state.workflow !== workflow;
    const back = reach([step], flows, outside, 'backward');
    return [...reach([step], flows, outside).keys()].filter((state) => back.has(state));
  }

  /** The shortest cycle through a step that stays among the steps of its workflow. */
  function cycleThrough(step: NodeState, workflow: NodeState): readonly Link[] {
    const reached = reach([step], flows, (state) => state.workflow !== workflow);
    let best: readonly Link[] = [];
    for (const link of [...step.linksIn].sort((a, b) => (isBefore(a, b) ? -1 : 1))) {
      if (link.from.workflow !== workflow || !reached.has(link.from) || (flows && !flows.has(link.flow))) continue;
      const cycle = [...wayTo(reached, link.from), link];
      if (best.length === 0 || cycle.length < best.length) best = cycle;
    }
    return best;
  }
}
