import type { Link, NodeState } from '../state.ts';

/** How each node was reached: the link that led to it; `undefined` for a start. */
export type Reached = ReadonlyMap<NodeState, Link | undefined>;

/** A fixed order of links, whatever the order of edits was. */
export const isBefore = (a: Link, b: Link): boolean =>
  a.edge.id !== b.edge.id ? a.edge.id < b.edge.id : a.from.id !== b.from.id ? a.from.id < b.from.id : a.to.id < b.to.id;

/**
 * One search from many starts along some flows, shortest ways first. Does not go on from `blocked` nodes.
 * Of ways equally short the one whose edge has the smallest id is kept: the same answer whatever the order of edits was.
 */
export function reach(
  starts: Iterable<NodeState>,
  flows: ReadonlySet<string> | undefined,
  blocked: (state: NodeState) => boolean = () => false,
  direction: 'forward' | 'backward' = 'forward',
): Reached {
  const reached = new Map<NodeState, Link | undefined>();
  let level: NodeState[] = [...starts];
  const begun = new Set(level);
  for (const start of level) reached.set(start, undefined);
  while (level.length > 0) {
    const next = new Map<NodeState, Link>();
    for (const state of level) {
      if (!begun.has(state) && blocked(state)) continue;
      for (const link of direction === 'forward' ? state.linksOut : state.linksIn) {
        if (flows && !flows.has(link.flow)) continue;
        const end = direction === 'forward' ? link.to : link.from;
        if (reached.has(end)) continue;
        const known = next.get(end);
        if (!known || isBefore(link, known)) next.set(end, link);
      }
    }
    level = [];
    for (const [state, link] of next) {
      reached.set(state, link);
      level.push(state);
    }
  }
  return reached;
}

/** The links from a start to a node, in order. */
export function wayTo(reached: Reached, state: NodeState): readonly Link[] {
  const way: Link[] = [];
  for (let link = reached.get(state); link; link = reached.get(link.from)) way.unshift(link);
  return way;
}
