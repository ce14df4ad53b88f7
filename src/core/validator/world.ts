import { type Catalog, type Service, serviceOf } from '../catalog/catalog.ts';
import { flowsGiven, flowsTaken } from '../catalog/infer-flow.ts';
import type { Design, DesignEdge, DesignNode, Profile } from '../design/design.ts';
import type { Examined } from './examined.ts';
import type { Finding } from './finding.ts';

/** A fact that travels along an edge. `origin` is the node or edge that says it; of several, the one with the smallest id. */
export interface Arrival {
  readonly requirement: string;
  /** `null`: said not to be known. */
  readonly value: string | number | boolean | null;
  readonly origin: string;
  /** Said by what the origin is (a schedule), not by its user. */
  readonly derived: boolean;
}

/** One way along an edge: between its ends, or, where an end is a container, to or from a member that carries the flow. */
export interface Link {
  readonly edge: EdgeState;
  readonly from: NodeState;
  readonly to: NodeState;
  readonly flow: string;
  facts: readonly Arrival[];
}

/** What rules on single nodes or edges said of a subject when they last looked. */
export interface Subject {
  examined: Examined | undefined;
  found: readonly Finding[];
}

export interface NodeState extends Subject {
  readonly id: string;
  node: DesignNode;
  service: Service | undefined;
  location: NodeState | undefined;
  workflow: NodeState | undefined;
  /** Every container around it, nearest first; `undefined`: to be looked up, see `containersAround`. */
  around: readonly NodeState[] | undefined;
  members: readonly NodeState[];
  edges: readonly EdgeState[];
  linksOut: readonly Link[];
  linksIn: readonly Link[];
  arrived: readonly Arrival[];
}

export interface EdgeState extends Subject {
  readonly id: string;
  edge: DesignEdge;
  from: NodeState | undefined;
  to: NodeState | undefined;
  links: readonly Link[];
}

/** What changed between two designs, as far as checks can see it. Positions and sizes are not seen. */
export interface Changes {
  /** The first design: nothing else is listed. */
  readonly first: boolean;
  /** The first design, other requirements, another profile: check all again. */
  readonly all: boolean;
  readonly nodes: Set<NodeState>;
  readonly edges: Set<EdgeState>;
  readonly removedNodes: Set<NodeState>;
  readonly removedEdges: Set<EdgeState>;
  /** Flows of links that came or went. */
  readonly flows: Set<string>;
}

const none: readonly Arrival[] = [];
const nothing: Design = { trueline: 1, nodes: [], edges: [] };

/** One empty list for all: most nodes have no members, and many no edges. Lists of the world are changed in place otherwise. */
const empty: readonly never[] = [];

const withItem = <T>(list: readonly T[], item: T): readonly T[] => {
  if (!isOwn(list)) return [item];
  list.push(item);
  return list;
};
const withoutItem = <T>(list: readonly T[], item: T): readonly T[] => {
  const index = list.indexOf(item);
  if (index < 0 || !isOwn(list)) return list;
  const last = list.pop();
  if (last !== undefined && index < list.length) list[index] = last;
  return list;
};
const isOwn = <T>(list: readonly T[]): list is T[] => list !== empty;

const sameMeaning = (a: DesignNode, b: DesignNode): boolean =>
  a.service === b.service && a.variant === b.variant && a.name === b.name && a.usedFor === b.usedFor && a.fields === b.fields && a.in === b.in && a.stepOf === b.stepOf;

/** The design as the rules walk it: adjacency, containment and links, kept up to date from one design to the next. */
export class World {
  readonly catalog: Catalog;
  readonly nodes = new Map<string, NodeState>();
  readonly #byService = new Map<string, Set<NodeState>>();
  readonly edges = new Map<string, EdgeState>();
  design: Design = nothing;
  profile: Profile = 'notes';
  /** Goes up whenever a link came or went: what is looked up along links may be another thing now. */
  linkVersion = 0;

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  /** The nodes of some services; of all services without any named. */
  *nodesOf(services: ReadonlySet<string> | undefined): Iterable<NodeState> {
    if (!services) yield* this.nodes.values();
    else for (const service of services) yield* this.#byService.get(service) ?? [];
  }

  /** Takes over a new design and says what changed. */
  update(design: Design, profile: Profile): Changes {
    const before = this.design;
    const first = before === nothing;
    const all = first || before.requirements !== design.requirements || this.profile !== profile;
    const changes: Changes = { first, all, nodes: new Set(), edges: new Set(), removedNodes: new Set(), removedEdges: new Set(), flows: new Set() };
    this.design = design;
    this.profile = profile;
    if (first) this.#load(design);
    else {
      const relink = new Set<EdgeState>();
      if (before.nodes !== design.nodes) this.#updateNodes(before.nodes, design.nodes, changes, relink);
      if (before.edges !== design.edges || relink.size > 0 || changes.removedNodes.size > 0) this.#updateEdges(before.edges, design.edges, changes, relink);
      for (const edge of relink) if (!changes.removedEdges.has(edge)) this.#relink(edge, changes);
    }
    if (first || changes.flows.size > 0) this.linkVersion += 1;
    return changes;
  }

  /** The first design, all at once: as `update` would, without noting what changed. */
  #load(design: Design): void {
    for (const node of design.nodes) {
      const state = newNode(node);
      state.service = serviceOf(this.catalog, node);
      this.nodes.set(node.id, state);
      this.#sort(state, node.service);
    }
    for (const { id, in: location, stepOf } of design.nodes) {
      const state = location === undefined && stepOf === undefined ? undefined : this.nodes.get(id);
      if (state) this.#place(state, this.nodes.get(location ?? ''), this.nodes.get(stepOf ?? ''));
    }
    for (const edge of design.edges) {
      const state = newEdge(edge);
      this.edges.set(edge.id, state);
      this.#attach(state, edge);
      state.links = this.#linksOf(state);
      for (const link of state.links) enter(link);
    }
  }

  #updateNodes(before: readonly DesignNode[], after: readonly DesignNode[], changes: Changes, relink: Set<EdgeState>): void {
    const [old, fresh] = differing(before, after);
    const kept = new Set(fresh.map((node) => node.id));
    for (const node of old) {
      const state = this.nodes.get(node.id);
      if (!state || kept.has(node.id)) continue;
      this.nodes.delete(node.id);
      this.#byService.get(state.node.service)?.delete(state);
      changes.removedNodes.add(state);
      this.#touch(state, changes, relink);
      leave(state, changes);
      this.#place(state, undefined, undefined);
      for (const member of state.members) changes.nodes.add(member);
    }
    const placed: NodeState[] = [];
    for (const node of fresh) {
      const known = this.nodes.get(node.id);
      if (known && sameMeaning(known.node, node)) {
        known.node = node;
        continue;
      }
      const state = known ?? newNode(node);
      this.nodes.set(node.id, state);
      if (known) this.#touch(known, changes, relink);
      if (!known || known.node.service !== node.service) this.#sort(state, node.service);
      state.node = node;
      state.service = serviceOf(this.catalog, node);
      changes.nodes.add(state);
      placed.push(state);
    }
    for (const state of [...placed, ...changes.nodes]) {
      const { node } = state;
      leave(state, changes);
      this.#place(state, node.in === undefined ? undefined : this.nodes.get(node.in), node.stepOf === undefined ? undefined : this.nodes.get(node.stepOf));
      this.#touch(state, changes, relink);
    }
  }

  #sort(state: NodeState, service: string): void {
    this.#byService.get(state.node.service)?.delete(state);
    const group = this.#byService.get(service);
    if (group) group.add(state);
    else this.#byService.set(service, new Set([state]));
  }

  /** A node changed: the links of its own edges and of those that end at containers around it may be others now. */
  #touch(state: NodeState, changes: Changes, relink: Set<EdgeState>): void {
    for (const edge of state.edges) relink.add(edge);
    for (const container of containersAround(state)) for (const edge of container.edges) relink.add(edge);
    if (!changes.removedNodes.has(state)) changes.nodes.add(state);
  }

  #place(state: NodeState, location: NodeState | undefined, workflow: NodeState | undefined): void {
    for (const container of [state.location, state.workflow]) if (container) container.members = withoutItem(container.members, state);
    state.location = location === state ? undefined : location;
    state.workflow = workflow === state ? undefined : workflow;
    for (const container of [state.location, state.workflow]) if (container) container.members = withItem(container.members, state);
    forgetAround(state);
  }

  #updateEdges(before: readonly DesignEdge[], after: readonly DesignEdge[], changes: Changes, relink: Set<EdgeState>): void {
    const [old, fresh] = differing(before, after);
    const kept = new Set(fresh.map((edge) => edge.id));
    for (const edge of old) {
      const state = this.edges.get(edge.id);
      if (!state || kept.has(edge.id)) continue;
      this.edges.delete(edge.id);
      changes.removedEdges.add(state);
      this.#unlink(state, changes);
      this.#detach(state);
    }
    for (const edge of fresh) {
      const state = this.edges.get(edge.id) ?? newEdge(edge);
      this.edges.set(edge.id, state);
      this.#attach(state, edge);
      // What the edge says travels along its links, also where these stay.
      for (const link of state.links) changes.nodes.add(link.from).add(link.to);
      relink.add(state);
    }
    // An edge whose end was replaced by a node of the same id, or that dangled until now.
    for (const state of relink) {
      if (changes.removedEdges.has(state)) continue;
      if (state.from !== this.nodes.get(state.edge.from) || state.to !== this.nodes.get(state.edge.to)) this.#attach(state, state.edge);
    }
  }

  #detach(state: EdgeState): void {
    if (state.from) state.from.edges = withoutItem(state.from.edges, state);
    if (state.to) state.to.edges = withoutItem(state.to.edges, state);
  }

  #attach(state: EdgeState, edge: DesignEdge): void {
    this.#detach(state);
    state.edge = edge;
    state.from = this.nodes.get(edge.from);
    state.to = this.nodes.get(edge.to);
    if (state.from) state.from.edges = withItem(state.from.edges, state);
    if (state.to) state.to.edges = withItem(state.to.edges, state);
  }

  #unlink(edge: EdgeState, changes: Changes): void {
    for (const link of edge.links) {
      link.from.linksOut = withoutItem(link.from.linksOut, link);
      link.to.linksIn = withoutItem(link.to.linksIn, link);
      this.#changed(link, changes);
    }
    edge.links = [];
  }

  #changed(link: Link, changes: Changes): void {
    changes.flows.add(link.flow);
    if (!changes.removedNodes.has(link.from)) changes.nodes.add(link.from);
    if (!changes.removedNodes.has(link.to)) changes.nodes.add(link.to);
  }

  /** Finds an edge's links anew; where they are the same as before, nothing came or went. */
  #relink(edge: EdgeState, changes: Changes): void {
    changes.edges.add(edge);
    const links = this.#linksOf(edge);
    const before = edge.links;
    if (links.length === before.length && links.every((link, index) => sameLink(link, before[index]))) return;
    this.#unlink(edge, changes);
    edge.links = links;
    for (const link of links) {
      enter(link);
      this.#changed(link, changes);
    }
  }

  #linksOf(edge: EdgeState): readonly Link[] {
    const { from, to } = edge;
    const { flow } = edge.edge;
    if (!from || !to || flow === undefined) return [];
    if (from.members.length === 0 && to.members.length === 0) return [{ edge, from, to, flow, facts: none }];
    // Between a container and what is inside it an edge means just those two.
    const starts = containersAround(to).includes(from) ? [from] : carriers(this.catalog, from, flow, flowsGiven);
    const ends = containersAround(from).includes(to) ? [to] : carriers(this.catalog, to, flow, flowsTaken);
    return starts.flatMap((start) => ends.flatMap((end) => (start === end ? [] : [{ edge, from: start, to: end, flow, facts: none }])));
  }
}

/** A container that a node is taken from has changed too. */
function leave({ location, workflow }: NodeState, changes: Changes): void {
  for (const container of [location, workflow]) if (container && !changes.removedNodes.has(container)) changes.nodes.add(container);
}

function enter(link: Link): void {
  link.from.linksOut = withItem(link.from.linksOut, link);
  link.to.linksIn = withItem(link.to.linksIn, link);
}

const newEdge = (edge: DesignEdge): EdgeState => ({ id: edge.id, edge, from: undefined, to: undefined, links: [], examined: undefined, found: [] });

const sameLink = (a: Link, b: Link | undefined): boolean => a.from === b?.from && a.to === b.to && a.flow === b.flow;

function newNode(node: DesignNode): NodeState {
  return {
    id: node.id,
    node,
    service: undefined,
    location: undefined,
    workflow: undefined,
    around: undefined,
    members: empty,
    edges: empty,
    linksOut: empty,
    linksIn: empty,
    arrived: none,
    examined: undefined,
    found: [],
  };
}

/** What is left of two lists without their common beginning and end; unchanged items in the middle are left out too. */
function differing<T>(before: readonly T[], after: readonly T[]): readonly [readonly T[], readonly T[]] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (before.length === 0) return [before, after];
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const same = new Set(old);
  const both = new Set(fresh.filter((item) => same.has(item)));
  return both.size === 0 ? [old, fresh] : [old.filter((item) => !both.has(item)), fresh.filter((item) => !both.has(item))];
}

/** Every container around a node, locations and workflows, each once, nearest first. */
export function containersAround(state: NodeState): readonly NodeState[] {
  if (!state.location && !state.workflow) return empty;
  if (state.around) return state.around;
  const around = new Set<NodeState>();
  addContainers(state, around);
  for (const container of around) addContainers(container, around);
  around.delete(state);
  state.around = [...around];
  return state.around;
}

function addContainers({ location, workflow }: NodeState, around: Set<NodeState>): void {
  if (workflow) around.add(workflow);
  if (location) around.add(location);
}

/** What is around a node changed, and with it what is around everything inside it. */
function forgetAround(state: NodeState): void {
  const inside = new Set([state]);
  for (const one of inside) {
    one.around = undefined;
    for (const member of one.members) inside.add(member);
  }
}

/** The end of an edge itself and, where it is a container, every member at any depth that can carry the flow. */
function carriers(catalog: Catalog, end: NodeState, flow: string, flows: (catalog: Catalog, node: DesignNode) => readonly string[]): readonly NodeState[] {
  if (end.members.length === 0) return [end];
  const found = [end];
  const seen = new Set<NodeState>([end]);
  const queue = [...end.members];
  for (let member = queue.pop(); member; member = queue.pop()) {
    if (seen.has(member)) continue;
    seen.add(member);
    if (flows(catalog, member.node).includes(flow)) found.push(member);
    queue.push(...member.members);
  }
  return found;
}
