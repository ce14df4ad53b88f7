import type { Catalog } from '../catalog/catalog.ts';
import type { Design, Point } from '../design/design.ts';
import { containerId, graphOf } from '../design/graph.ts';
import type { Size } from './geometry.ts';

const COLUMN = 280;
const ROW = 120;

/**
 * A free place for a new node of a size, near a node or a point; px, relative to the container that it will be drawn in
 * (`container`, or the one of the near node).
 */
export function freeSpot(design: Design, _catalog: Catalog, near: string | Point, size: Size, container?: string): Point {
  const node = typeof near === 'string' ? graphOf(design).node(near) : undefined;
  const inside = container ?? (node ? containerId(node) : undefined);
  const siblings = design.nodes.filter((other) => containerId(other) === inside);
  const start = (node && containerId(node) === inside ? node.position : undefined) ?? (typeof near === 'string' ? { x: 40, y: 80 } : near);
  for (let row = 0; ; row += 1)
    for (let column = row === 0 ? 1 : 0; column < 4; column += 1) {
      const spot = { x: start.x + column * COLUMN, y: start.y + row * ROW };
      const free = siblings.every(({ position }) => position === undefined || Math.abs(position.x - spot.x) >= size.width + 24 || Math.abs(position.y - spot.y) >= size.height + 24);
      if (free) return spot;
    }
}
