import { carryBends } from '../carry-bends.ts';
import { changeNodes, withKey } from '../changing.ts';
import type { Design, Point } from '../design.ts';
import { wholePoint } from '../positions.ts';

/** Moves nodes to positions in px, relative to the container that each is drawn in; rounded to whole px. Edges between moved nodes keep their form. */
export function moveNodes(design: Design, moves: readonly { readonly id: string; readonly position: Point }[]): Design {
  const to = new Map(moves.map((move) => [move.id, wholePoint(move.position)]));
  const moved = changeNodes(design, new Set(to.keys()), (node) => {
    const point = to.get(node.id);
    return point ? withKey(node, 'position', { ...node.position, ...point }) : node;
  });
  return carryBends(design, moved);
}
