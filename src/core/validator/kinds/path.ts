import type { Catalog, RuleOf } from '../../catalog/catalog.ts';
import type { Missing } from '../../catalog/local-match.ts';
import { nodeName } from '../../catalog/names.ts';
import { compileMatch, linkFlows } from '../match.ts';
import type { GraphRule, Kind, Outcome } from '../rule.ts';
import type { NodeState } from '../state.ts';
import type { World } from '../world.ts';
import { cycleRule } from './cycle.ts';
import { NodeSet } from './node-set.ts';
import { reach, wayTo } from './reach.ts';

type Path = RuleOf<'path'>;

const nothing: ReadonlyMap<string, Outcome> = new Map();
const nobody: ReadonlySet<string> = new Set();
const nothingPasses = { not: {} };
const holds: Outcome = { verdict: 'holds' };

/** A way from → to along the flows that passes nothing in `mustPass`; or a cycle among the steps of one workflow. */
export const pathKind: Kind<Path> = (catalog, rule) => (rule.cycleIn ? cycleRule(catalog, rule, rule.cycleIn) : wayRule(catalog, rule));

function wayRule(catalog: Catalog, rule: Path): GraphRule {
  const flows = linkFlows(catalog, rule.flows, rule.families);
  const passTest = compileMatch(catalog, rule.mustPass ?? nothingPasses);
  const from = new NodeSet(catalog, rule.from ?? {});
  const to = new NodeSet(catalog, rule.to ?? {});
  const pass = new NodeSet(catalog, rule.mustPass ?? nothingPasses);
  let outcomes = nothing;
  let involved = nobody;
  return {
    scope: 'graph',
    look(world, change) {
      const ends = [from.update(world, change), to.update(world, change)].includes(true);
      if (from.yes.size === 0 || to.yes.size === 0) {
        pass.letGo();
        outcomes = nothing;
        involved = nobody;
        return outcomes;
      }
      const moved = pass.update(world, change) || ends;
      const flowed = flows ? [...change.flows].some((flow) => flows.has(flow)) : change.flows.size > 0;
      // A node on a way may have another name now, although the way is the same.
      if (!change.all && !moved && !flowed && !change.nodes.some((state) => involved.has(state.id))) return outcomes;
      outcomes = search(world);
      involved = new Set([...outcomes.values()].flatMap((outcome) => outcome.nodes ?? []));
      return outcomes;
    },
  };

  function search(world: World): ReadonlyMap<string, Outcome> {
    const found = new Map<string, Outcome>();
    const sure = reach(from.yes, flows, (state) => pass.yes.has(state) || pass.unknown.has(state));
    const perhaps = pass.unknown.size === 0 ? sure : reach(from.yes, flows, (state) => pass.yes.has(state));
    for (const end of to.yes) {
      if (sure.get(end)) found.set(end.id, witness(world, sure, end, 'wrong'));
      else found.set(end.id, perhaps.get(end) ? witness(world, perhaps, end, 'question') : holds);
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
      words: () => ({ from: name(nodes[0]), to: name(end), path: nodes.map(name).join(' → ') }),
    };
  }
}
