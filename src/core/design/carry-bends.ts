import { changeEdges, withKey } from './changing.ts';
import type { Design, Point } from './design.ts';
import { graphOf } from './graph.ts';
import { absolutePosition, add, subtract, wholePoint } from './positions.ts';

/**
 * `after` with the bend points of those edges moved along whose two ends both went the same way since `before`. Where only one
 * end went, or the bends themselves were changed, they stay.
 */
export function carryBends(before: Design, after: Design): Design {
  const bent = after.edges.filter(({ bends }) => bends !== undefined);
  if (bent.length === 0 || before.nodes === after.nodes) return after;
  const [old, now] = [graphOf(before), graphOf(after)];
  const wayOf = (id: string): Point | undefined =>
    old.node(id) && now.node(id) && subtract(absolutePosition(now, id), absolutePosition(old, id));
  return changeEdges(after, new Set(bent.map(({ id }) => id)), (edge) => {
    const was = old.edge(edge.id);
    const [start, end] = [wayOf(edge.from), wayOf(edge.to)];
    if (!start || !end || was?.bends !== edge.bends || was?.from !== edge.from || was.to !== edge.to) return edge;
    if (start.x !== end.x || start.y !== end.y || (start.x === 0 && start.y === 0)) return edge;
    return { ...edge, bends: movedBends(edge.bends, start) };
  });
}

/** Bend points moved by some px. */
export const movedBends = (bends: readonly Point[] | undefined, by: Point): readonly Point[] | undefined =>
  bends?.map((point) => wholePoint({ ...point, ...add(point, by) }) ?? point);

/** `after` without the bend points of edges of which an end lies elsewhere than `before`: they were made for another picture. */
export function dropBends(before: Design, after: Design): Design {
  const [old, now] = [graphOf(before), graphOf(after)];
  const bent = after.edges.filter(({ bends }) => bends !== undefined);
  const hasMoved = (id: string): boolean => {
    const [was, is] = [absolutePosition(old, id), absolutePosition(now, id)];
    return was.x !== is.x || was.y !== is.y;
  };
  const stale = bent.filter(({ from, to }) => hasMoved(from) || hasMoved(to));
  return changeEdges(after, new Set(stale.map(({ id }) => id)), (edge) => withKey(edge, 'bends', undefined));
}
