import type { Catalog, RuleOf } from '../../catalog/catalog.ts';
import { ownValue } from '../../catalog/fields.ts';
import { carries, carriesBetween } from '../../catalog/infer-flow.ts';
import { allOf, listOf, localTests, type Missing } from '../../catalog/local-match.ts';
import { and, type Truth } from '../../catalog/truth.ts';
import { compileTest, type Said } from '../../catalog/value-test.ts';
import { compileMatch, compileRest, linkFlows, servicesFor, testEdgeField } from '../match.ts';
import { valueAmong } from '../needs.ts';
import { remembered, rememberedByPair } from '../remembered.ts';
import type { Kind, Outcome } from '../rule.ts';
import { bitsAsked, bitsAskedOfEdge } from '../said-bits.ts';
import { containersAround, type EdgeState, type NodeState } from '../state.ts';
import type { World } from '../world.ts';

type Where = RuleOf<'edge'>['on'];
type EdgeTest = (world: World, edge: EdgeState, from: NodeState, to: NodeState, missing?: Missing[]) => Truth;

const holds: Outcome = { verdict: 'holds' };
const isWrong: Outcome = { verdict: 'wrong' };

/** An edge in `on` is looked at; it is wrong where `wrong` holds too. */
export const edgeKind: Kind<RuleOf<'edge'>> = (catalog, rule) => {
  // The rule is only asked about edges between services that its ends can be.
  const on = compileWhere(catalog, rule.on, compileRest);
  const wrong = rule.wrong && compileWhere(catalog, rule.wrong);
  const flows = linkFlows(catalog, rule.on.flow, rule.on.family);
  return {
    scope: 'edge',
    flows,
    from: rule.on.from && servicesFor(catalog, rule.on.from),
    to: rule.on.to && servicesFor(catalog, rule.on.to),
    asks: bitsAsked(catalog, { needs: rule.on.data }) | bitsAskedOfEdge(catalog, rule.on.fields, flows),
    asksFrom: bitsAsked(catalog, rule.on.from ?? {}),
    asksTo: bitsAsked(catalog, rule.on.to ?? {}),
    look(world, edge) {
      const { from, to } = edge;
      if (!from || !to) return undefined;
      const applies = on(world, edge, from, to);
      if (applies === false) return undefined;
      const truth = wrong ? and(applies, wrong(world, edge, from, to)) : applies;
      if (truth === false) return applies ? holds : undefined;
      if (truth) return isWrong;
      const missing: Missing[] = [];
      on(world, edge, from, to, missing);
      wrong?.(world, edge, from, to, missing);
      return missing.length > 0 ? { verdict: 'question', missing } : applies ? holds : undefined;
    },
  };
};

function compileWhere(catalog: Catalog, where: Where, compileEnd: typeof compileMatch = compileMatch): EdgeTest {
  const tests: EdgeTest[] = [];
  const flows = linkFlows(catalog, where.flow, where.family);
  if (flows) tests.push((_world, edge) => edge.edge.flow !== undefined && flows.has(edge.edge.flow));
  if (where.intent !== undefined) {
    const intents = listOf(where.intent);
    tests.push((_world, edge) => edge.edge.intent !== undefined && intents.includes(edge.edge.intent));
  }
  const { from, to, crosses, carried } = where;
  if (from) {
    const test = compileEnd(catalog, from);
    tests.push((world, _edge, start, _end, missing) => test(world, start, missing));
  }
  if (to) {
    const test = compileEnd(catalog, to);
    tests.push((world, _edge, _start, end, missing) => test(world, end, missing));
  }
  if (crosses) {
    const around = allOf(localTests(catalog, crosses));
    const nearest = (world: World, state: NodeState) => containersAround(state).find((container) => around(world, container));
    tests.push((world, _edge, start, end) => {
      const [left, entered] = [nearest(world, start), nearest(world, end)];
      return left !== undefined && entered !== undefined && left !== entered;
    });
  }
  if (carried !== undefined) {
    const can = possible(catalog);
    tests.push((_world, edge, start, end) => edge.edge.flow !== undefined && can(edge.edge.flow, start, end) === carried);
  }
  for (const [id, test] of Object.entries(where.fields ?? {})) {
    const field = testEdgeField(catalog, id, test);
    tests.push((_world, edge, _start, _end, missing) => field(edge, edge.edge.flow ?? '', missing));
  }
  for (const [id, test] of Object.entries(where.data ?? {})) {
    const value = compileTest(test);
    tests.push((world, edge, start, end, missing) => {
      const said = alongEdge(world, edge, start, end, id);
      if (said === undefined && world.catalog.requirements.get(id)?.decides !== true) return value(undefined) === true;
      const truth = value(said);
      if (truth === undefined) missing?.push({ on: 'need', id: start.id, field: id });
      return truth;
    });
  }
  return (world, edge, start, end, missing) => {
    let truth: Truth = true;
    for (const test of tests) {
      truth = and(truth, test(world, edge, start, end, missing));
      if (truth === false) return false;
    }
    return truth;
  };
}

/** Whether the ends can carry a flow; where an end is a container, one of its members can do it for it. */
function possible(catalog: Catalog): (flow: string, from: NodeState, to: NodeState) => boolean {
  const between = remembered((flow) =>
    rememberedByPair((from, to) => {
      const truth = !from?.service || !to?.service || carriesBetween(catalog, from.service, to.service, flow);
      return truth === undefined ? 'depends' : truth ? 'always' : 'never';
    }),
  );
  return (flow, from, to) => {
    if (from.members.length > 0 || to.members.length > 0) {
      const starts = [from, ...from.members];
      const ends = [to, ...to.members];
      return starts.some((start) => ends.some((end) => carries(catalog, start.node, end.node, flow)));
    }
    const truth = between(flow)(from.type, to.type);
    return truth === 'depends' ? carries(catalog, from.node, to.node, flow) : truth === 'always';
  };
}

/** What is said of the data on an edge: what travels along it, else the design's requirements. */
function alongEdge(world: World, edge: EdgeState, from: NodeState, to: NodeState, id: string): Said {
  for (const link of edge.links) {
    if (link.from !== from || link.to !== to || link.facts.length === 0) continue;
    const said = valueAmong(link.facts, id);
    if (said !== undefined) return said;
  }
  return ownValue(world.design.requirements, id);
}
