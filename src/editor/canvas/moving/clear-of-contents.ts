import type { Scene } from '#core/layout/drawn.ts';
import type { Rect } from '#core/layout/geometry.ts';
import { CONTENT } from '#core/layout/sizes.ts';

/**
 * Where a container may be pulled to: at its left and top, too, its border stops where what it holds begins. `to` is relative to what
 * holds the container, in px.
 */
export function clearOfContents({ containers, nodes }: Scene, id: string, to: Rect): Rect {
  const items = [...containers, ...nodes];
  const own = items.find((item) => item.id === id);
  const contents = items.filter(({ parent }) => parent === id);
  if (!own || contents.length === 0) return to;
  const around = items.find((item) => item.id === own.parent) ?? { x: 0, y: 0 };
  const least = (axis: 'x' | 'y'): number => Math.min(...contents.map((item) => item[axis])) - CONTENT[axis] - around[axis];
  const [left, top] = [Math.max(own.x - around.x, least('x')), Math.max(own.y - around.y, least('y'))];
  const over = { x: Math.max(0, to.x - left), y: Math.max(0, to.y - top) };
  return { x: to.x - over.x, y: to.y - over.y, width: to.width + over.x, height: to.height + over.y };
}
