import type { Catalog, Match, Test } from '../catalog/catalog.ts';
import { defaultOf, edgeFieldValue } from '../catalog/fields.ts';
import { compileTest } from '../catalog/value-test.ts';
import type { Values } from '../design/design.ts';
import { servicesFor } from './match.ts';
import { type Arrival, containersAround, type EdgeState, type NodeState } from './state.ts';
import type { World } from './world.ts';

/**
 * Most rules ask for something that most nodes never heard of. What is said of a node or edge is therefore kept in the bits of one number,
 * several words sharing a bit, and what a rule cannot do without in another: where a bit is missing the rule need not look.
 */
export type Bits = number;

/** The bit of nodes with a use. */
export const bitOfUse: Bits = 1 << 29;
/** The bit of nodes inside a container. */
const contained: Bits = 1 << 30;
const wordBits = 29;

const indexes = new WeakMap<Catalog, ReadonlyMap<string, Bits>>();

/** A bit for each word of the catalog: requirements, and fields of services and flows. */
function bitsByWord(catalog: Catalog): ReadonlyMap<string, Bits> {
  let index = indexes.get(catalog);
  if (!index) {
    const fields = [...catalog.services.values(), ...catalog.flows.values()]
      .flatMap((owner) => owner.fields ?? [])
      .map((field) => field.id);
    const words = new Set([...catalog.requirements.keys(), ...fields]);
    indexes.set(catalog, (index = new Map([...words].map((word, at) => [word, 1 << (at % wordBits)]))));
  }
  return index;
}

const bitOf = (catalog: Catalog, word: string): Bits => bitsByWord(catalog).get(word) ?? 0;

/** What a rule looks for in vain where nobody says it; no bit for a requirement of which silence means something. */
export const bitOfNeed = (catalog: Catalog, id: string): Bits => (catalog.requirements.get(id)?.decides ? 0 : bitOf(catalog, id));

/** What has to be said of a node for a condition not to be false. */
export function bitsAsked(catalog: Catalog, match: Match): Bits {
  let bits = 0;
  for (const [id, test] of Object.entries(match.needs ?? {})) if (compileTest(test)(undefined) !== true) bits |= bitOfNeed(catalog, id);
  for (const [id, test] of Object.entries(match.fields ?? {})) if (isFalseInSilence(catalog, match, id, test)) bits |= bitOf(catalog, id);
  if (match.usedFor !== undefined) bits |= bitOfUse;
  if (match.inside ?? match.stepOf) bits |= contained;
  for (const part of match.all ?? []) bits |= bitsAsked(catalog, part);
  return bits;
}

/** Of what one thing at least has to be said for a condition not to be false; no bit where there is no such choice. */
export function bitsAskedAmong(catalog: Catalog, match: Match): Bits {
  const parts = (match.any ?? []).map((part) => bitsAsked(catalog, part));
  return parts.includes(0) ? 0 : parts.reduce((bits, part) => bits | part, 0);
}

/** What has to be said of an edge of some flows (`undefined`: any) for tests of its fields not to be false. */
export function bitsAskedOfEdge(catalog: Catalog, fields: Match['fields'], flows: ReadonlySet<string> | undefined): Bits {
  let bits = 0;
  for (const [id, test] of Object.entries(fields ?? {})) {
    const holds = compileTest(test);
    const silence = [...(flows ?? catalog.flows.keys()), ''].map((flow) => edgeFieldValue(catalog.flows.get(flow), undefined, id));
    if (silence.every((value) => holds(value) === false)) bits |= bitOf(catalog, id);
  }
  return bits;
}

/** Whether a test fails for every service that could meet the condition, where a node says nothing and the default counts. */
function isFalseInSilence(catalog: Catalog, match: Match, field: string, test: Test): boolean {
  const holds = compileTest(test);
  const services = [...servicesFor(catalog, match)].map((id) => catalog.services.get(id));
  return [undefined, ...services].every((service) => holds(defaultOf(catalog, service, field)) === false);
}

/** What is said of a node: by itself, by what arrives, around it, or by the design. Only what is `asked` for counts. */
export function bitsSaid(world: World, state: NodeState, asked: Bits): Bits {
  const { node, arrived } = state;
  let bits = world.requirementBits;
  if (node.usedFor !== undefined && node.usedFor.length > 0) bits |= bitOfUse;
  if ((asked & ~bitOfUse) === 0) return bits;
  bits = withBitsOfValues(world.catalog, node.fields, bits, asked);
  if ((asked & ~bits) === 0) return bits;
  bits |= bitsOfValues(world.catalog, state.type.says);
  if (arrived.length > 0) bits |= bitsOfFacts(world.catalog, arrived);
  if (state.location || state.workflow) {
    bits |= contained;
    for (const container of containersAround(state)) bits |= bitsOfValues(world.catalog, container.node.fields);
  }
  return bits;
}

/** What is said of an edge and of the data on it. */
export function bitsAlong(world: World, edge: EdgeState): Bits {
  let bits = world.requirementBits | bitsOfValues(world.catalog, edge.edge.fields);
  for (const link of edge.links) if (link.facts.length > 0) bits |= bitsOfFacts(world.catalog, link.facts);
  return bits;
}

export const bitsOfValues = (catalog: Catalog, values: Values | undefined): Bits => withBitsOfValues(catalog, values, 0, -1);

/** The bits and those of what is said here, until there are all that are `asked` for. */
function withBitsOfValues(catalog: Catalog, values: Values | undefined, known: Bits, asked: Bits): Bits {
  if (values === undefined) return known;
  const index = bitsByWord(catalog);
  let bits = known;
  for (const id in values) {
    bits |= index.get(id) ?? 0;
    if ((asked & ~bits) === 0) break;
  }
  return bits;
}

function bitsOfFacts(catalog: Catalog, facts: readonly Arrival[]): Bits {
  const index = bitsByWord(catalog);
  let bits = 0;
  for (const fact of facts) bits |= index.get(fact.requirement) ?? 0;
  return bits;
}
