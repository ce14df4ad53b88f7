import type { Scene } from '#core/layout/drawn.ts';
import type { Point, Rect, Side } from '#core/layout/geometry.ts';
import { NODE } from '#core/layout/sizes.ts';
import { rectsOf } from '../rects.ts';

export const sides: readonly Side[] = ['right', 'bottom', 'left', 'top'];

/** The middle of a side of a card or frame. */
export function handleOf(box: Rect, side: Side): Point {
  return {
    x: box.x + (side === 'left' ? 0 : side === 'right' ? box.width : box.width / 2),
    y: box.y + (side === 'top' ? 0 : side === 'bottom' ? box.height : box.height / 2),
  };
}

/** The side of a card or frame whose handle lies within some px of a point. */
export function sideAt(scene: Scene, id: string, point: Point, reach: number): Side | undefined {
  const box = rectsOf(scene).get(id);
  if (!box) return undefined;
  const within = Math.min(reach, NODE.height / 2 - 8); // in the middle of a card no side is meant
  return sides.find((side) => {
    const { x, y } = handleOf(box, side);
    return Math.hypot(point.x - x, point.y - y) <= within;
  });
}
