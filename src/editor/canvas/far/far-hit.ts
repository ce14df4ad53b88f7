import type { Scene } from '#core/layout/drawn.ts';
import type { Point } from '#core/layout/geometry.ts';
import { contains } from '../moving/drop-place.ts';

/** What lies at a point of a painted drawing: the topmost card, else the innermost container. */
export function itemAt({ nodes, containers }: Scene, point: Point): string | undefined {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node && contains(node, point)) return node.id;
  }
  for (let i = containers.length - 1; i >= 0; i -= 1) {
    const box = containers[i];
    if (box && contains(box, point)) return box.id;
  }
  return undefined;
}
