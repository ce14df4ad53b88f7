import type { Design, DesignEdge } from '../design/design.ts';
import type { Tree } from './tree.ts';

/** An edge as a pair of neighbours inside the innermost container that holds both ends; `start` and `end` are the real ends. */
export interface LiftedEdge {
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly end: string;
  readonly edge: DesignEdge;
}

/** The edges of a design by the container that they run in. Those between a container and what it holds are left out. */
export const liftEdges = (design: Design, tree: Tree): ReadonlyMap<string | undefined, readonly LiftedEdge[]> => {
  const lifted = new Map<string | undefined, LiftedEdge[]>();
  const chain = (id: string): string[] => {
    const list = [id];
    for (let at = tree.parent.get(id); at !== undefined; at = tree.parent.get(at)) list.push(at);
    return list.reverse();
  };
  for (const edge of design.edges) {
    const { from: start, to: end } = edge;
    if (!tree.nodes.has(start) || !tree.nodes.has(end)) continue;
    const [a, b] = [chain(start), chain(end)];
    let depth = 0;
    while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth += 1;
    const [from, to] = [a[depth], b[depth]];
    if (from === undefined || to === undefined) continue;
    const around = a[depth - 1];
    const list = lifted.get(around);
    const found = { from, to, start, end, edge };
    if (list) list.push(found);
    else lifted.set(around, [found]);
  }
  return lifted;
};
