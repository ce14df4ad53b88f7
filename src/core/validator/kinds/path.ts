import type { Catalog, RuleOf } from '../../catalog/catalog.ts';
import { nodeName } from '../../catalog/names.ts';
import type { Missing } from '../../catalog/local-match.ts';
import { compileMatch, linkFlows } from '../match.ts';
import type { GraphRule, Kind, Outcome } from '../rule.ts';
import type { NodeState, World } from '../world.ts';
import { cycleRule } from './cycle.ts';
import { NodeSet } from './node-set.ts';
import { reach, wayTo } from './reach.ts';

type Path = RuleOf<'path'>;

const nothing: ReadonlyMap<string, Outcome> = new Map();

/** A way from → to along the flows that passes nothing in `mustPass`; or a cycle among the steps of one workflow. */
export const pathKind: Kind<Path> = (catalog, rule) => (rule.cycleIn ? cycleRule(catalog, rule, rule.cycleIn) : wayRule(catalog, rule));

function wayRule(catalog: Catalog, rule: Path): GraphRule {
  const flows = linkFlows(catalog, rule.flows, rule.families);
  const passTest = compileMatch(catalog, rule.mustPass ?? { not: {} });
  const from = new NodeSet(compileMatch(catalog, rule.from ?? {}));
  const to = new NodeSet(compileMatch(catalog, rule.to ?? {}));
  const pass = new NodeSet(passTest);
  let outcomes = nothing;
  return {
    scope: 'graph',
    look(world, change) {
      const moved = [from, to, pass].map((set) => set.update(world, change)).includes(true);
      const flowed = flows ? [...change.flows].some((flow) => flows.has(flow)) : change.flows.size > 0;
      // A name in the message may be new although no set changed.
      if (change.all || moved || flowed || [...change.nodes].some((state) => outcomes.has(state.id) || touches(outcomes, state.id))) outcomes = search(world);
      return outcomes;
    },
  };

  function search(world: World): ReadonlyMap<string, Outcome> {
    if (from.yes.size === 0 || to.yes.size === 0) return nothing;
    const found = new Map<string, Outcome>();
    const sure = reach(from.yes, flows, (state) => pass.yes.has(state) || pass.unknown.has(state));
    const perhaps = pass.unknown.size === 0 ? sure : reach(from.yes, flows, (state) => pass.yes.has(state));
    const any = pass.yes.size === 0 ? perhaps : reach(from.yes, flows);
    for (const end of to.yes) {
      if (sure.get(end)) found.set(end.id, witness(world, sure, end, 'wrong'));
      else if (perhaps.get(end)) found.set(end.id, witness(world, perhaps, end, 'question'));
      else if (any.get(end)) found.set(end.id, { verdict: 'holds' });
    }
    return found;
  }

  function witness(world: World, reached: ReturnType<typeof reach>, end: NodeState, verdict: 'wrong' | 'question'): Outcome {
    const way = wayTo(reached, end);
    const nodes = [...way.slice(0, 1).map((link) => link.from), ...way.map((link) => link.to)];
    const missing: Missing[] = [];
    if (verdict === 'question') for (const state of nodes) if (pass.unknown.has(state)) passTest(world, state, missing);
    const name = (state: NodeState | undefined) => (state ? nodeName(catalog, state.node) : '');
    return {
      verdict,
      missing,
      nodes: nodes.map((state) => state.id),
      edges: [...new Set(way.map((link) => link.edge.id))],
      words: { from: name(nodes[0]), to: name(end), path: nodes.map(name).join(' → ') },
    };
  }
}

const touches = (outcomes: ReadonlyMap<string, Outcome>, id: string): boolean => [...outcomes.values()].some((outcome) => outcome.nodes?.includes(id) ?? false);
