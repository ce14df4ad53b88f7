import { carryBends } from '../carry-bends.ts';
import { changeAnnotations, changeNodes, withKey } from '../changing.ts';
import type { Design, DesignNode, Point } from '../design.ts';
import { wholePoint } from '../positions.ts';

/**
 * Moves nodes and annotations to positions in px, relative to the container or subject that each is drawn in; rounded to whole
 * px. Edges between moved nodes keep their form.
 */
export function moveNodes(design: Design, moves: readonly { readonly id: string; readonly position: Point }[]): Design {
  const to = new Map(moves.map((move) => [move.id, wholePoint(move.position)]));
  const ids = new Set(to.keys());
  const moved = <Item extends Pick<DesignNode, 'id' | 'position'>>(item: Item): Item => {
    const point = to.get(item.id);
    return point ? withKey(item, 'position', { ...item.position, ...point }) : item;
  };
  return changeAnnotations(carryBends(design, changeNodes(design, ids, moved)), ids, moved);
}
