import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignEdge, DesignNode, Profile } from '../design/design.ts';
import { differing } from './differing.ts';
import { attachEdge, detachEdge, EdgeIndex } from './edge-index.ts';
import { Groups } from './groups.ts';
import { enterLink, leaveLink, linksOf, sameLink } from './links.ts';
import { type NodeTypes, nodeTypes } from './node-type.ts';
import { type Bits, bitsOfValues } from './said-bits.ts';
import {
  containersAround,
  type EdgeState,
  empty,
  forgetAround,
  type Link,
  type NodeState,
  newEdge,
  newNode,
  withItem,
  withoutItem,
} from './state.ts';

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

const noNodes: readonly NodeState[] = [];
const nothing: Design = { trueline: 1, nodes: [], edges: [] };

const sameMeaning = (a: DesignNode, b: DesignNode): boolean =>
  a.service === b.service &&
  a.variant === b.variant &&
  a.name === b.name &&
  a.usedFor === b.usedFor &&
  a.fields === b.fields &&
  a.in === b.in &&
  a.stepOf === b.stepOf;

/** The design as the rules walk it: adjacency, containment and links, kept up to date from one design to the next. */
export class World {
  readonly catalog: Catalog;
  readonly #types: NodeTypes;
  readonly nodes = new Map<string, NodeState>();
  /** The nodes of each service, by its number. */
  readonly #byService: (NodeState[] | undefined)[] = [];
  readonly #edges = new EdgeIndex();
  design: Design = nothing;
  /** How many nodes there ever were. */
  #count = 0;
  profile: Profile = 'notes';
  /** What the design's requirements say. */
  requirementBits: Bits = 0;
  /** Goes up whenever a link came or went: what is looked up along links may be another thing now. */
  linkVersion = 0;

  constructor(catalog: Catalog) {
    this.catalog = catalog;
    this.#types = nodeTypes(catalog);
  }

  /** The nodes of a service of the catalog. */
  nodesOf(service: string): readonly NodeState[] {
    return this.#byService[this.#types.numberOf(service)] ?? noNodes;
  }

  get allEdges(): Iterable<EdgeState> {
    return this.#edges.all();
  }

  /** Edges by id. */
  get edges(): ReadonlyMap<string, EdgeState> {
    return this.#edges.byId(this.nodes);
  }

  /** Takes over a new design and says what changed. */
  update(design: Design, profile: Profile): Changes {
    const before = this.design;
    const first = before === nothing;
    const all = first || before.requirements !== design.requirements || this.profile !== profile;
    const changes: Changes = {
      first,
      all,
      nodes: new Set(),
      edges: new Set(),
      removedNodes: new Set(),
      removedEdges: new Set(),
      flows: new Set(),
    };
    this.design = design;
    this.profile = profile;
    if (all) this.requirementBits = bitsOfValues(this.catalog, design.requirements);
    if (first) this.#load(design);
    else {
      this.#edges.byId(this.nodes);
      const relink = new Set<EdgeState>();
      if (before.nodes !== design.nodes) this.#updateNodes(before.nodes, design.nodes, changes, relink);
      if (before.edges !== design.edges || relink.size > 0 || changes.removedNodes.size > 0)
        this.#updateEdges(before.edges, design.edges, changes, relink);
      for (const edge of relink) if (!changes.removedEdges.has(edge)) this.#relink(edge, changes);
    }
    if (first || changes.flows.size > 0) this.linkVersion += 1;
    return changes;
  }

  /** The first design, all at once: as `update` would, without noting what changed. */
  #load(design: Design): void {
    const nodes: NodeState[] = [];
    for (const node of design.nodes) {
      const state = this.#newNode(node);
      this.nodes.set(node.id, state);
      this.#sort(state);
      nodes.push(state);
    }
    for (const { id, in: location, stepOf } of design.nodes) {
      const state = location === undefined && stepOf === undefined ? undefined : this.nodes.get(id);
      if (state) this.#place(state, this.nodes.get(location ?? ''), this.nodes.get(stepOf ?? ''));
    }
    const out = new Groups<Link>();
    const into = new Groups<Link>();
    const edges = design.edges.map((edge) => newEdge(edge, this.nodes.get(edge.from), this.nodes.get(edge.to)));
    this.#edges.load(edges);
    for (const state of edges) {
      state.links = linksOf(this.catalog, state);
      for (const link of state.links) {
        out.add(link.from.order, link);
        into.add(link.to.order, link);
      }
    }
    const lists = [out.lists(nodes.length), into.lists(nodes.length)] as const;
    for (const state of nodes) {
      state.linksOut = lists[0](state.order);
      state.linksIn = lists[1](state.order);
    }
  }

  #newNode(node: DesignNode): NodeState {
    this.#count += 1;
    return newNode(node, this.#types.of(node.service, node.variant), this.#count - 1);
  }

  #updateNodes(before: readonly DesignNode[], after: readonly DesignNode[], changes: Changes, relink: Set<EdgeState>): void {
    const [old, fresh] = differing(before, after);
    const kept = new Set(fresh.map((node) => node.id));
    for (const node of old) {
      const state = this.nodes.get(node.id);
      if (!state || kept.has(node.id)) continue;
      this.nodes.delete(node.id);
      this.#unsort(state);
      changes.removedNodes.add(state);
      changes.nodes.delete(state); // its container may have gone just before, and named it as changed
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
      const state = known ?? this.#newNode(node);
      this.nodes.set(node.id, state);
      if (known) this.#touch(known, changes, relink);
      if (known) this.#retype(known, node);
      else this.#sort(state);
      state.node = node;
      changes.nodes.add(state);
      placed.push(state);
    }
    for (const state of [...placed, ...changes.nodes]) {
      const { node } = state;
      leave(state, changes);
      this.#place(
        state,
        node.in === undefined ? undefined : this.nodes.get(node.in),
        node.stepOf === undefined ? undefined : this.nodes.get(node.stepOf),
      );
      this.#touch(state, changes, relink);
    }
  }

  #sort(state: NodeState): void {
    const group = this.#byService[state.type.serviceNumber];
    if (group) group.push(state);
    else this.#byService[state.type.serviceNumber] = [state];
  }

  #unsort(state: NodeState): void {
    const group = this.#byService[state.type.serviceNumber];
    if (group) withoutItem(group, state);
  }

  #retype(state: NodeState, node: DesignNode): void {
    const type = this.#types.of(node.service, node.variant);
    if (state.type === type) return;
    this.#unsort(state);
    state.type = type;
    state.service = type.service;
    this.#sort(state);
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
    const edges = this.#edges.byId(this.nodes);
    const [old, fresh] = differing(before, after);
    const kept = new Set(fresh.map((edge) => edge.id));
    for (const edge of old) {
      const state = edges.get(edge.id);
      if (!state || kept.has(edge.id)) continue;
      edges.delete(edge.id);
      changes.removedEdges.add(state);
      this.#unlink(state, changes);
      detachEdge(state);
    }
    for (const edge of fresh) {
      const state = edges.get(edge.id) ?? newEdge(edge, undefined, undefined);
      edges.set(edge.id, state);
      attachEdge(state, edge, this.nodes);
      // What the edge says travels along its links, also where these stay.
      for (const link of state.links) changes.nodes.add(link.from).add(link.to);
      relink.add(state);
    }
    // An edge whose end was replaced by a node of the same id, or that dangled until now.
    for (const state of relink) {
      if (changes.removedEdges.has(state)) continue;
      if (state.from !== this.nodes.get(state.edge.from) || state.to !== this.nodes.get(state.edge.to))
        attachEdge(state, state.edge, this.nodes);
    }
  }

  #unlink(edge: EdgeState, changes: Changes): void {
    for (const link of edge.links) {
      leaveLink(link);
      this.#changed(link, changes);
    }
    edge.links = empty;
  }

  #changed(link: Link, changes: Changes): void {
    changes.flows.add(link.flow);
    if (!changes.removedNodes.has(link.from)) changes.nodes.add(link.from);
    if (!changes.removedNodes.has(link.to)) changes.nodes.add(link.to);
  }

  /** Finds an edge's links anew; where they are the same as before, nothing came or went. */
  #relink(edge: EdgeState, changes: Changes): void {
    changes.edges.add(edge);
    const links = linksOf(this.catalog, edge);
    const before = edge.links;
    if (links.length === before.length && links.every((link, index) => sameLink(link, before[index]))) return;
    this.#unlink(edge, changes);
    edge.links = links;
    for (const link of links) {
      enterLink(link);
      this.#changed(link, changes);
    }
  }
}

/** A container that a node is taken from has changed too. */
function leave({ location, workflow }: NodeState, changes: Changes): void {
  for (const container of [location, workflow]) if (container && !changes.removedNodes.has(container)) changes.nodes.add(container);
}
