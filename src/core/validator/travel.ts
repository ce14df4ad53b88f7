import type { Catalog } from '../catalog/catalog.ts';
import { fieldValue, ownValue } from '../catalog/fields.ts';
import { matchesLocal } from '../catalog/local-match.ts';
import type { Values } from '../design/design.ts';
import type { Arrival, Link, NodeState } from './state.ts';
import type { Changes, World } from './world.ts';

/**
 * Facts travel: what data is like along data flows, how calls come along calls. A forward data-flow analysis: each node
 * passes on what arrives, with what it says itself in front and with what it changes. Storage passes on by flow.
 */

const none: readonly Arrival[] = [];
type About = 'data' | 'calls';

const carried = (catalog: Catalog, flow: string): About | undefined => catalog.flows.get(flow)?.carries;

/** Re-flows downstream of what changed; returns every node at which something else arrives now. */
export function travel(world: World, changes: Changes): ReadonlySet<NodeState> {
  const region = changes.first ? speakers(world) : downstream(world, changes);
  const before = new Map<NodeState, readonly Arrival[]>();
  for (const state of region) for (const link of state.linksIn) if (region.has(link.from)) link.facts = none;
  for (const state of region) {
    // Taken out while it is at work, so that a node may come back into the queue.
    region.delete(state);
    if (!changes.first && !before.has(state)) before.set(state, state.arrived);
    state.arrived = arriving(world, state);
    const factsAlong = passing(world, state);
    for (const link of state.linksOut) {
      const facts = factsAlong(link);
      if (sameFacts(link.facts, facts)) continue;
      link.facts = facts;
      region.add(link.to);
    }
  }
  const changed = new Set<NodeState>();
  for (const [state, old] of before) if (!sameFacts(old, state.arrived)) changed.add(state);
  return changed;
}

/** The nodes where facts begin: the first time, nothing travels yet. */
function speakers({ nodes, catalog }: World): Set<NodeState> {
  const found = new Set<NodeState>();
  for (const state of nodes.values()) {
    if (state.linksOut.length === 0) continue;
    const speaks = state.node.fields !== undefined || state.service?.changes !== undefined || state.type.says !== undefined;
    if (speaks || state.linksOut.some((link) => link.edge.edge.fields !== undefined && carried(catalog, link.flow) !== undefined))
      found.add(state);
  }
  return found;
}

/** Changed nodes, and everything behind them that facts may reach. */
function downstream(world: World, changes: Changes): Set<NodeState> {
  const region = new Set<NodeState>();
  const queue = [...changes.nodes].filter((state) => state.linksIn.length > 0 || state.linksOut.length > 0 || state.arrived.length > 0);
  for (let state = queue.pop(); state; state = queue.pop()) {
    if (region.has(state)) continue;
    region.add(state);
    const factsAlong = passing(world, state);
    for (const link of state.linksOut) {
      if (carried(world.catalog, link.flow) === undefined || region.has(link.to)) continue;
      if (link.facts.length > 0 || factsAlong(link).length > 0 || changes.nodes.has(state)) queue.push(link.to);
    }
  }
  return region;
}

/** Values of one requirement are kept in this order. */
const inOrder = (value: Arrival['value']): string => `${typeof value}${String(value)}`;

/** Each value once, with the smallest origin: the same answer in whatever order the facts came. */
function union(lists: readonly (readonly Arrival[])[]): readonly Arrival[] {
  const filled = lists.filter((list) => list.length > 0);
  const [only] = filled;
  if (!only) return none;
  if (filled.length === 1) return only;
  const facts = filled.flat().sort((a, b) => byKey(a, b) || (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0));
  return facts.filter((fact, index) => fact.requirement !== facts[index - 1]?.requirement || fact.value !== facts[index - 1]?.value);
}

const arriving = (world: World, state: NodeState): readonly Arrival[] =>
  state.linksIn.every((link) => link.facts.length === 0)
    ? none
    : union(state.linksIn.filter((link) => carried(world.catalog, link.flow)).map((link) => link.facts));

const sameFacts = (a: readonly Arrival[], b: readonly Arrival[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((fact, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        fact.origin === other.origin &&
        fact.value === other.value &&
        fact.requirement === other.requirement &&
        fact.derived === other.derived
      );
    }));

/** `front` says it nearer than `behind`: its requirements replace those behind. */
function inFront(front: readonly Arrival[], behind: readonly Arrival[]): readonly Arrival[] {
  if (front.length === 0) return behind;
  if (behind.length === 0) return front;
  const said = new Set(front.map((fact) => fact.requirement));
  return union([front, behind.filter((fact) => !said.has(fact.requirement))]);
}

/** What a node passes on along each of its links, from what is known there; of links alike it is worked out once. */
function passing(world: World, from: NodeState): (link: Link) => readonly Arrival[] {
  const { catalog } = world;
  const { stores } = from.service ?? {};
  let alike: string | undefined;
  let passed = none;
  return (link) => {
    const about = carried(catalog, link.flow);
    if (!about) return none;
    const kind = stores ? link.flow : about;
    if (alike !== kind) passed = passedOn(kind, about);
    alike = kind;
    return link.edge.edge.fields ? inFront(saidOnEdge(catalog, link, about), passed) : passed;
  };

  function passedOn(flow: string, about: About): readonly Arrival[] {
    const ins = stores
      ? union(from.linksIn.filter((other) => other.flow === flow).map((other) => other.facts))
      : from.arrived.length === 0
        ? none
        : from.arrived.filter((fact) => catalog.requirements.get(fact.requirement)?.about === about);
    const facts = inFront(saidBy(catalog, from, about), ins);
    return about === 'data' ? changedBy(catalog, from, facts) : facts;
  }
}

/** What a node says itself about data or calls: its own fields, else what it says by being there. */
function saidBy(catalog: Catalog, state: NodeState, about: About): readonly Arrival[] {
  const { fields } = state.node;
  const derived = state.type.says;
  let facts = fields ? saidIn(catalog, fields, about, state.id, false) : none;
  if (derived)
    facts = [
      ...facts,
      ...saidIn(catalog, derived, about, state.id, true).filter(({ requirement }) => ownValue(fields, requirement) === undefined),
    ];
  return facts.length < 2 ? facts : [...facts].sort(byKey);
}

/** The values of a record that speak of data or calls. A list of choices does not travel. */
function saidIn(catalog: Catalog, values: Values, about: About, origin: string, derived: boolean): readonly Arrival[] {
  let facts: Arrival[] | undefined;
  for (const requirement of Object.keys(values)) {
    const value = values[requirement];
    if (value === undefined || (typeof value === 'object' && value !== null) || catalog.requirements.get(requirement)?.about !== about)
      continue;
    facts ??= [];
    facts.push({ requirement, value, origin, derived });
  }
  return facts ?? none;
}

function byKey(a: Arrival, b: Arrival): number {
  if (a.requirement !== b.requirement) return a.requirement < b.requirement ? -1 : 1;
  return a.value === b.value ? 0 : inOrder(a.value) < inOrder(b.value) ? -1 : 1;
}

function saidOnEdge(catalog: Catalog, { edge }: Link, about: About): readonly Arrival[] {
  const facts = edge.edge.fields ? saidIn(catalog, edge.edge.fields, about, edge.id, false) : none;
  return facts.length < 2 ? facts : [...facts].sort(byKey);
}

/** Applies what the service changes in the data that passes. */
function changedBy(catalog: Catalog, state: NodeState, facts: readonly Arrival[]): readonly Arrival[] {
  let result = facts;
  for (const change of state.service?.changes ?? []) {
    if (change.when && matchesLocal(catalog, change.when, state.node) !== true) continue;
    const to = change.to !== null && typeof change.to === 'object' ? fieldValue(catalog, state.node, change.to.field) : change.to;
    if (to === undefined || (to !== null && typeof to === 'object')) continue;
    const kept = result.filter((fact) => fact.requirement !== change.of || (change.from !== undefined && fact.value !== change.from));
    if (kept.length === result.length && change.from !== undefined) continue;
    result = to === null ? kept : union([kept, [{ requirement: change.of, value: to, origin: state.id, derived: true }]]);
  }
  return result;
}
