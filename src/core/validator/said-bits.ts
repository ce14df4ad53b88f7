import type { Catalog, Match } from '../catalog/catalog.ts';
import { compileTest } from '../catalog/value-test.ts';
import type { Values } from '../design/design.ts';
import { type Arrival, containersAround, type EdgeState, type NodeState } from './state.ts';
import { spoken } from './travel.ts';
import type { World } from './world.ts';

/**
 * Most rules ask for a need that most nodes never heard of. What is said of a node or edge is therefore kept in the bits of one number,
 * several requirements sharing a bit, and what a rule cannot do without in another: where a bit is missing the rule need not look.
 */
export type Bits = number;

/** The bit of nodes with a use. */
const used: Bits = 1 << 29;
/** The bit of nodes inside a container. */
const contained: Bits = 1 << 30;
const requirementBits = 29;

const indexes = new WeakMap<Catalog, ReadonlyMap<string, Bits>>();

function bitsByRequirement(catalog: Catalog): ReadonlyMap<string, Bits> {
  let index = indexes.get(catalog);
  if (!index) indexes.set(catalog, (index = new Map([...catalog.requirements.keys()].map((id, at) => [id, 1 << (at % requirementBits)]))));
  return index;
}

/** What a rule looks for in vain where nobody says it; no bit for a requirement of which silence means something. */
export const bitOfNeed = (catalog: Catalog, id: string): Bits =>
  catalog.requirements.get(id)?.decides ? 0 : (bitsByRequirement(catalog).get(id) ?? 0);

/** What has to be said of a node for a condition not to be false. */
export function bitsAsked(catalog: Catalog, match: Match): Bits {
  let bits = 0;
  for (const [id, test] of Object.entries(match.needs ?? {})) if (compileTest(test)(undefined) !== true) bits |= bitOfNeed(catalog, id);
  if (match.usedFor !== undefined) bits |= used;
  if (match.inside ?? match.stepOf) bits |= contained;
  for (const part of match.all ?? []) bits |= bitsAsked(catalog, part);
  return bits;
}

export const bitOfUse = used;

/** What is said of a node: by itself, by what arrives, around it, or by the design. */
export function bitsSaid(world: World, state: NodeState): Bits {
  const { node, arrived } = state;
  let bits = world.requirementBits;
  if (node.usedFor !== undefined && node.usedFor.length > 0) bits |= used;
  bits |= bitsOfValues(world.catalog, node.fields) | bitsOfValues(world.catalog, spoken(state.service, node.variant));
  if (arrived.length > 0) bits |= bitsOfFacts(world.catalog, arrived);
  if (state.location || state.workflow) {
    bits |= contained;
    for (const container of containersAround(state)) bits |= bitsOfValues(world.catalog, container.node.fields);
  }
  return bits;
}

/** What is said of the data on an edge. */
export function bitsAlong(world: World, edge: EdgeState): Bits {
  let bits = world.requirementBits;
  for (const link of edge.links) if (link.facts.length > 0) bits |= bitsOfFacts(world.catalog, link.facts);
  return bits;
}

export function bitsOfValues(catalog: Catalog, values: Values | undefined): Bits {
  if (values === undefined) return 0;
  const index = bitsByRequirement(catalog);
  let bits = 0;
  for (const id in values) bits |= index.get(id) ?? 0;
  return bits;
}

function bitsOfFacts(catalog: Catalog, facts: readonly Arrival[]): Bits {
  const index = bitsByRequirement(catalog);
  let bits = 0;
  for (const fact of facts) bits |= index.get(fact.requirement) ?? 0;
  return bits;
}
