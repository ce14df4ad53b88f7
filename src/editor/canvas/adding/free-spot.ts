import type { Catalog } from '#core/catalog/catalog.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import type { Point } from '#core/layout/geometry.ts';
import { nodeSize } from '#core/layout/place.ts';
import { freeSpot } from '#core/layout/placement.ts';
import { rectsOf } from '../rects.ts';

/**
 * A free place for a new node: in the selected container, beside the selected node and in the container that it lies in, else around a point of the canvas.
 * The position is absolute, px.
 */
export function freeSpotFor(
  design: Design,
  catalog: Catalog,
  scene: Scene,
  node: DesignNode,
  beside: string | undefined,
  near: Point,
): { position: Point; container: string | undefined } {
  const size = nodeSize(catalog, node);
  const neighbour = beside === undefined ? undefined : graphOf(design).node(beside);
  if (!neighbour) {
    const start = { x: near.x - size.width / 2, y: near.y - size.height / 2 };
    return { position: freeSpot(design, catalog, start, size), container: undefined };
  }
  const inside = catalog.services.get(neighbour.service)?.container !== undefined;
  const container = inside ? neighbour.id : containerId(neighbour);
  const origin = rectsOf(scene).get(container ?? '') ?? { x: 0, y: 0 };
  const spot = freeSpot(design, catalog, inside ? '' : neighbour.id, size, container);
  return { position: { x: spot.x + origin.x, y: spot.y + origin.y }, container };
}
