import type { DesignEdge } from '../design/design.ts';
import { Groups } from './groups.ts';
import { type EdgeState, type NodeState, withItem, withoutItem } from './state.ts';

type Nodes = ReadonlyMap<string, NodeState>;

/** The edges of a world, and which of them end at which node. Both are looked up once somebody asks, which a single check hardly does. */
export class EdgeIndex {
  #loaded: readonly EdgeState[] = [];
  #byId: Map<string, EdgeState> | undefined;

  /** The edges of the first design. */
  load(states: readonly EdgeState[]): void {
    this.#loaded = states;
  }

  all(): Iterable<EdgeState> {
    return this.#byId?.values() ?? this.#loaded;
  }

  /** Edges by id; from then on nodes know theirs. */
  byId(nodes: Nodes): Map<string, EdgeState> {
    if (this.#byId) return this.#byId;
    const ends = new Groups<EdgeState>();
    for (const state of this.#loaded) for (const end of [state.from, state.to]) if (end) ends.add(end.order, state);
    const edgesAt = ends.lists(nodes.size);
    for (const state of nodes.values()) state.edges = edgesAt(state.order);
    this.#byId = new Map(this.#loaded.map((state) => [state.id, state]));
    this.#loaded = [];
    return this.#byId;
  }
}

export function detachEdge(state: EdgeState): void {
  if (state.from) state.from.edges = withoutItem(state.from.edges, state);
  if (state.to) state.to.edges = withoutItem(state.to.edges, state);
}

/** The edge ends at these nodes now. */
export function attachEdge(state: EdgeState, edge: DesignEdge, nodes: Nodes): void {
  detachEdge(state);
  state.edge = edge;
  state.from = nodes.get(edge.from);
  state.to = nodes.get(edge.to);
  if (state.from) state.from.edges = withItem(state.from.edges, state);
  if (state.to) state.to.edges = withItem(state.to.edges, state);
}
