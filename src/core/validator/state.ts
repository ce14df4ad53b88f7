import type { Service } from '../catalog/catalog.ts';
import type { DesignEdge, DesignNode } from '../design/design.ts';
import type { Examined } from './examined.ts';
import type { Finding } from './finding.ts';
import type { NodeType } from './node-type.ts';

/** The states of nodes and edges: what the rules walk. They live as long as their node or edge and are changed in place. */

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
  /** Its number among the nodes that were ever there. */
  readonly order: number;
  node: DesignNode;
  type: NodeType;
  /** That of the type. */
  service: Service | undefined;
  location: NodeState | undefined;
  workflow: NodeState | undefined;
  /** Every container around it, nearest first; `undefined`: to be looked up, see `containersAround`. */
  around: readonly NodeState[] | undefined;
  /** The same for what lies right in it and nowhere else. */
  aroundMembers: readonly NodeState[] | undefined;
  members: readonly NodeState[];
  /** Known once the world is asked for edges by id. */
  edges: readonly EdgeState[];
  linksOut: readonly Link[];
  linksIn: readonly Link[];
  arrived: readonly Arrival[];
  /** What is said of it, as it was last looked at; see `said-bits.ts`. */
  said: number;
}

export interface EdgeState extends Subject {
  readonly id: string;
  edge: DesignEdge;
  from: NodeState | undefined;
  to: NodeState | undefined;
  links: readonly Link[];
}

export const noFacts: readonly Arrival[] = [];

/** One empty list for all: most nodes have no members, and many no edges. Lists of the world are changed in place otherwise. */
export const empty: readonly never[] = [];

/** Short lists are copied, which keeps them as long as they need to be; long ones grow in place. */
export const withItem = <T>(list: readonly T[], item: T): readonly T[] => {
  if (!isOwn(list) || list.length < 3) return [...list, item];
  list.push(item);
  return list;
};
export const withoutItem = <T>(list: readonly T[], item: T): readonly T[] => {
  const index = list.indexOf(item);
  if (index < 0 || !isOwn(list)) return list;
  const last = list.pop();
  if (last !== undefined && index < list.length) list[index] = last;
  return list;
};
const isOwn = <T>(list: readonly T[]): list is T[] => list !== empty;

export function newNode(node: DesignNode, type: NodeType, order: number): NodeState {
  return {
    id: node.id,
    order,
    node,
    type,
    service: type.service,
    location: undefined,
    workflow: undefined,
    around: undefined,
    aroundMembers: undefined,
    members: empty,
    edges: empty,
    linksOut: empty,
    linksIn: empty,
    arrived: noFacts,
    said: 0,
    examined: undefined,
    found: empty,
  };
}

export const newEdge = (edge: DesignEdge, from: NodeState | undefined, to: NodeState | undefined): EdgeState => ({
  id: edge.id,
  edge,
  from,
  to,
  links: empty,
  examined: undefined,
  found: empty,
});

/** Every container around a node, locations and workflows, each once, nearest first. */
export function containersAround(state: NodeState): readonly NodeState[] {
  const { location, workflow } = state;
  if (!location && !workflow) return empty;
  if (state.around) return state.around;
  const only = location && workflow ? undefined : (location ?? workflow);
  if (only) only.aroundMembers ??= [only, ...collectContainers(only)];
  const shared = only?.aroundMembers;
  // Two containers may each claim to lie in the other.
  state.around = shared && !shared.includes(state) ? shared : collectContainers(state);
  return state.around;
}

function collectContainers(state: NodeState): readonly NodeState[] {
  const around = new Set<NodeState>();
  addContainers(state, around);
  for (const container of around) addContainers(container, around);
  around.delete(state);
  return [...around];
}

function addContainers({ location, workflow }: NodeState, around: Set<NodeState>): void {
  if (workflow) around.add(workflow);
  if (location) around.add(location);
}

/** What is around a node changed, and with it what is around everything inside it. */
export function forgetAround(state: NodeState): void {
  const inside = new Set([state]);
  for (const one of inside) {
    one.around = undefined;
    one.aroundMembers = undefined;
    for (const member of one.members) inside.add(member);
  }
}
