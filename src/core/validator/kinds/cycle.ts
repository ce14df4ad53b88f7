import type { Catalog, LocalMatch, RuleOf } from '../../catalog/catalog.ts';
import { matchesLocal } from '../../catalog/local-match.ts';
import { nodeName } from '../../catalog/names.ts';
import { linkFlows } from '../match.ts';
import type { GraphRule, Outcome } from '../rule.ts';
import type { Link, NodeState } from '../state.ts';
import type { World } from '../world.ts';
import { isBefore, reach, wayTo } from './reach.ts';

/** Cycles among the steps of one workflow: one finding a cycle, its subject the smallest id on it. */
export function cycleRule(catalog: Catalog, rule: RuleOf<'path'>, within: LocalMatch): GraphRule {
  const flows = linkFlows(catalog, rule.flows, rule.families);
  const workflows = [...catalog.services.values()].filter((service) => service.container === 'workflow').map(({ id }) => id);
  const byWorkflow = new Map<NodeState, ReadonlyMap<string, Outcome>>();
  let outcomes: ReadonlyMap<string, Outcome> = new Map();
  return {
    scope: 'graph',
    look(world, change) {
      const touched = new Set<NodeState>();
      if (change.all) for (const service of workflows) for (const state of world.nodesOf(service)) touched.add(state);
      else
        for (const state of change.nodes)
          for (const workflow of [state, state.workflow]) if (workflow?.service?.container === 'workflow') touched.add(workflow);
      const gone = [...byWorkflow.keys()].filter(
        (workflow) => world.nodes.get(workflow.id) !== workflow || workflow.service?.container !== 'workflow',
      );
      if (touched.size === 0 && gone.length === 0) return outcomes;
      for (const workflow of gone) byWorkflow.delete(workflow);
      for (const workflow of touched) if (world.nodes.get(workflow.id) === workflow) byWorkflow.set(workflow, search(world, workflow));
      outcomes = new Map([...byWorkflow.values()].flatMap((found) => [...found]));
      return outcomes;
    },
  };

  function search(world: World, workflow: NodeState): ReadonlyMap<string, Outcome> {
    const found = new Map<string, Outcome>();
    const steps = [...workflow.members].filter((step) => step.workflow === workflow);
    if (steps.length === 0 || matchesLocal(catalog, within, workflow.node, world.profile) !== true) return found;
    const done = new Set<NodeState>();
    for (const step of onCycles(steps, workflow)) {
      if (done.has(step)) continue;
      const cycle = cycleThrough(step, workflow);
      if (cycle.length === 0) continue;
      for (const state of entangled(step, workflow)) done.add(state);
      const name = nodeName(catalog, step.node);
      found.set(step.id, {
        verdict: 'wrong',
        nodes: [step.id, ...cycle.slice(0, -1).map((link) => link.to.id)],
        edges: cycle.map((link) => link.edge.id),
        words: () => ({
          container: nodeName(catalog, workflow.node),
          from: name,
          to: name,
          path: [step, ...cycle.map((link) => link.to)].map((state) => nodeName(catalog, state.node)).join(' → '),
        }),
      });
    }
    if (found.size === 0) found.set(workflow.id, { verdict: 'holds' });
    return found;
  }

  /** The steps left when those are taken away, again and again, that nothing leads to: all cycles are among them. By id. */
  function onCycles(steps: readonly NodeState[], workflow: NodeState): readonly NodeState[] {
    const left = new Set(steps);
    const comesIn = (step: NodeState): boolean =>
      step.linksIn.some((link) => link.from.workflow === workflow && left.has(link.from) && (!flows || flows.has(link.flow)));
    for (let before = left.size + 1; left.size < before; ) {
      before = left.size;
      for (const step of left) if (!comesIn(step)) left.delete(step);
    }
    return [...left].sort((a, b) => (a.id < b.id ? -1 : 1));
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
