import { changeNodes, withKey } from '../changing.ts';
import type { Design, Point, Size } from '../design.ts';
import { graphOf } from '../graph.ts';
import { subtract, wholeNumber, wholePoint } from '../positions.ts';

/**
 * Gives a container a size in px and, where it was pulled at its left or top side, a new position (relative to its own container).
 * What it holds stays where it is on the canvas. Changes nothing for a size that is none.
 */
export function resizeContainer(design: Design, id: string, size: Size, position?: Point): Design {
  const node = graphOf(design).node(id);
  const width = wholeNumber(size.width);
  const height = wholeNumber(size.height);
  if (!node || !(width > 0 && height > 0 && Number.isFinite(width + height))) return design;
  const at = position && wholePoint(position);
  const shift = at ? subtract(at, node.position ?? { x: 0, y: 0 }) : { x: 0, y: 0 };
  const children =
    shift.x === 0 && shift.y === 0
      ? []
      : graphOf(design)
          .children(id)
          .map((child) => child.id);
  return changeNodes(design, new Set([id, ...children]), (changed) => {
    if (changed.id !== id)
      return changed.position
        ? withKey(changed, 'position', wholePoint({ ...changed.position, ...subtract(changed.position, shift) }))
        : changed;
    const sized = withKey(changed, 'size', { ...changed.size, width, height });
    return at ? withKey(sized, 'position', { ...changed.position, ...at }) : sized;
  });
}
