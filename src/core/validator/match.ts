import type { Catalog, Match, Service, Test } from '../catalog/catalog.ts';
import { type Fact, factOf, statedBy } from '../catalog/facts.ts';
import { allFields, edgeFieldValue, ownValue } from '../catalog/fields.ts';
import { allOf, isNamed, listOf, localTests, type Missing, servicesNamed } from '../catalog/local-match.ts';
import { and, not, or, type Truth } from '../catalog/truth.ts';
import { compileTest, type ValueTest } from '../catalog/value-test.ts';
import type { Value } from '../design/design.ts';
import { needValue } from './needs.ts';
import { containersAround, type EdgeState, type Link, type NodeState } from './state.ts';
import type { World } from './world.ts';

/** Whether a node meets a condition. `missing` collects what made the answer unknown. */
export type NodeTest = (world: World, state: NodeState, missing?: Missing[]) => Truth;

const some =
  (tests: readonly NodeTest[]): NodeTest =>
  (world, state, missing) => {
    let truth: Truth = false;
    for (const test of tests) {
      truth = or(truth, test(world, state, missing));
      if (truth) return true;
    }
    return truth;
  };

/** A need against a test: not demanded is false, unless the requirement decides; then it is unknown. */
export function testNeed(world: World, state: NodeState, id: string, holds: ValueTest, missing?: Missing[]): Truth {
  const said = needValue(world, state, id);
  const silent = said === undefined && world.catalog.requirements.get(id)?.decides !== true;
  if (silent) return holds(undefined) === true;
  const truth = holds(said);
  if (truth === undefined) missing?.push({ on: 'need', id: state.id, field: id });
  return truth;
}

function testFact(id: string, holds: ValueTest): NodeTest {
  const test = testStated(holds);
  return (world, state) => test(factOf(world.catalog, state.node, id, world.profile));
}

const testStated =
  (holds: ValueTest) =>
  (fact: Fact | undefined): Truth =>
    holds(fact && (fact.values === 'unlimited' ? [Number.POSITIVE_INFINITY] : fact.values));

type LinkCondition = NonNullable<Match['fedBy']>;

/** Whether one of the node's links in (or out) meets a condition on the edge and on the node at its other end. */
function testLinks(catalog: Catalog, condition: LinkCondition, side: 'in' | 'out'): NodeTest {
  const flows = linkFlows(catalog, condition.flow, condition.family);
  const intents = condition.intent === undefined ? undefined : new Set(listOf(condition.intent));
  const fields = Object.entries(condition.fields ?? {}).map(([id, test]) => testEdgeField(catalog, id, test));
  const node = condition.node === undefined ? undefined : compileMatch(catalog, condition.node);
  const test = (world: World, link: Link, missing?: Missing[]): Truth => {
    if (flows && !flows.has(link.flow)) return false;
    if (intents && !intents.has(link.edge.edge.intent ?? '')) return false;
    let one: Truth = true;
    for (const field of fields) one = and(one, field(link.edge, link.flow));
    if (node && one !== false) one = and(one, node(world, side === 'in' ? link.from : link.to, missing));
    // Asked for is only what would decide.
    if (missing && one !== false) for (const field of fields) field(link.edge, link.flow, missing);
    return one;
  };
  if (condition.atLeast !== undefined) return severalLinks(test, side, condition.atLeast);
  return (world, state, missing) => {
    let truth: Truth = false;
    for (const link of side === 'in' ? state.linksIn : state.linksOut) {
      truth = or(truth, test(world, link, missing));
      if (truth) return true;
    }
    return truth;
  };
}

/** Whether so many different nodes are linked in this way. */
const severalLinks =
  (test: (world: World, link: Link, missing?: Missing[]) => Truth, side: 'in' | 'out', atLeast: number): NodeTest =>
  (world, state, missing) => {
    const sure = new Set<NodeState>();
    const possible = new Set<NodeState>();
    for (const link of side === 'in' ? state.linksIn : state.linksOut) {
      const truth = test(world, link, missing);
      if (truth !== false) possible.add(side === 'in' ? link.from : link.to);
      if (truth) sure.add(side === 'in' ? link.from : link.to);
    }
    return sure.size >= atLeast || (possible.size >= atLeast ? undefined : false);
  };

/** The flows that a condition names, one by one or by family; `undefined`: any. */
export function linkFlows(
  catalog: Catalog,
  flow?: string | readonly string[],
  family?: string | readonly string[],
): ReadonlySet<string> | undefined {
  if (flow === undefined && family === undefined) return undefined;
  const families = family === undefined ? [] : listOf(family);
  const ofFamily = [...catalog.flows.values()].filter((candidate) => families.includes(candidate.family)).map((candidate) => candidate.id);
  return new Set([...(flow === undefined ? [] : listOf(flow)), ...ofFamily]);
}

/** A test of what an edge says, the defaults of its flow applied. */
export function testEdgeField(catalog: Catalog, id: string, test: Test): (edge: EdgeState, flow: string, missing?: Missing[]) => Truth {
  const holds = compileTest(test);
  const defaults = new Map<string, Value>();
  for (const flow of catalog.flows.values()) {
    const silent = edgeFieldValue(flow, undefined, id);
    if (silent !== undefined) defaults.set(flow.id, silent);
  }
  return (edge, flow, missing) => {
    const own = ownValue(edge.edge.fields, id);
    const truth = holds(own === undefined && defaults.size > 0 ? defaults.get(flow) : own);
    if (truth === undefined) missing?.push({ on: 'edge', id: edge.id, field: id, flow });
    return truth;
  };
}

function around(catalog: Catalog, condition: NonNullable<Match['inside']>, kind: 'location' | 'workflow'): NodeTest {
  const holds = allOf(localTests(catalog, condition));
  return (world, state, missing) => {
    let truth: Truth = false;
    for (const container of containersAround(state))
      if (container.service?.container === kind) truth = or(truth, holds(world, container, missing));
    return truth;
  };
}

/** Whether some node right inside a container is like this. */
function among(catalog: Catalog, condition: NonNullable<Match['contains']>): NodeTest {
  const holds = allOf(localTests(catalog, condition));
  return (world, state, missing) => {
    let truth: Truth = false;
    for (const member of state.members) truth = or(truth, holds(world, member, missing));
    return truth;
  };
}

const compiled = new WeakMap<Catalog, WeakMap<Match, NodeTest>>();

/** Compiles a condition of the catalog to a closure, once for each catalog. */
export function compileMatch(catalog: Catalog, match: Match): NodeTest {
  let known = compiled.get(catalog);
  if (!known) compiled.set(catalog, (known = new WeakMap()));
  let test = known.get(match);
  if (!test) known.set(match, (test = compile(catalog, match)));
  return test;
}

function compile(catalog: Catalog, match: Match): NodeTest {
  const { facts, needs, inside, stepOf, contains, fedBy, feeds, any, all: every, not: negated, ...local } = match;
  const tests: NodeTest[] = [];
  tests.push(...localTests(catalog, local));
  for (const [id, test] of Object.entries(needs ?? {})) {
    const holds = compileTest(test);
    tests.push((world, state, missing) => testNeed(world, state, id, holds, missing));
  }
  for (const [id, test] of Object.entries(facts ?? {})) tests.push(testFact(id, compileTest(test)));
  if (inside) tests.push(around(catalog, inside, 'location'));
  if (stepOf) tests.push(around(catalog, stepOf, 'workflow'));
  if (contains) tests.push(among(catalog, contains));
  if (fedBy) tests.push(testLinks(catalog, fedBy, 'in'));
  if (feeds) tests.push(testLinks(catalog, feeds, 'out'));
  if (every) tests.push(allOf(every.map((part) => compileMatch(catalog, part))));
  if (any) tests.push(some(any.map((part) => compileMatch(catalog, part))));
  if (negated) {
    const inner = compileMatch(catalog, negated);
    tests.push((world, state, missing) => not(inner(world, state, missing)));
  }
  return allOf(tests);
}

/** A condition without what `servicesFor` decides, for a rule that is only asked about those services. */
export function compileRest(catalog: Catalog, match: Match): NodeTest {
  const { service: _service, tag: _tag, ...rest } = match;
  return compileMatch(catalog, match.service === undefined && match.tag === undefined ? match : rest);
}

/** The variants that a condition names; `undefined`: any. A node without a variant may yet meet it. */
export const variantsFor = (match: Match): ReadonlySet<string> | undefined =>
  match.variant === undefined ? undefined : new Set(listOf(match.variant));

/** The services that can meet a condition, judged by what the catalog says of them: rules are indexed by them. */
export function servicesFor(catalog: Catalog, match: Match): ReadonlySet<string> {
  let known = services.get(match);
  if (!known)
    services.set(
      match,
      (known = new Set(
        servicesNamed(catalog, match)
          .filter(possibility(catalog, match))
          .map(({ id }) => id),
      )),
    );
  return known;
}

const services = new WeakMap<Match, ReadonlySet<string>>();

function possibility(catalog: Catalog, match: Match): (service: Service) => boolean {
  if (match.not && Object.keys(match.not).length === 0) return () => false;
  const facts = factsNeeded(catalog, match);
  const fields = fieldsNeeded(catalog, match);
  const every = (match.all ?? []).map((part) => possibility(catalog, part));
  const any = match.any?.map((part) => possibility(catalog, part));
  return (service) =>
    isNamed(match, service) &&
    facts.every((holds) => holds(service)) &&
    fields.every((field) => allFields(catalog, service).has(field)) &&
    every.every((holds) => holds(service)) &&
    (!any || any.some((holds) => holds(service)));
}

/** A fact that a service does not state is not known, whatever the node says, and one that it states otherwise is another one. */
function factsNeeded(catalog: Catalog, match: Match): readonly ((service: Service) => boolean)[] {
  return Object.entries(match.facts ?? {})
    .filter(([fact]) => !alwaysStated.has(fact) && catalog.facts.has(fact))
    .map(([fact, test]) => {
      const holds = testStated(compileTest(test));
      return ({ facts = {} }) => Object.hasOwn(facts, fact) && (facts[fact] ?? []).some((entry) => holds(statedBy(entry)) !== false);
    });
}

const alwaysStated: ReadonlySet<string> = new Set(['purposes', 'openToNew']);

/** Of a field that a service does not have, and that is no requirement either, nothing is said there. */
const fieldsNeeded = (catalog: Catalog, match: Match): readonly string[] =>
  Object.entries(match.fields ?? {})
    .filter(([field, test]) => !catalog.requirements.has(field) && compileTest(test)(undefined) === false)
    .map(([field]) => field);
