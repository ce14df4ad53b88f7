import type { Catalog } from '#core/catalog/catalog.ts';
import { cannotTake } from '#core/catalog/infer-flow.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { inflate, type Point, type Rect } from '#core/layout/geometry.ts';
import { contains } from '../moving/drop-place.ts';

/** A wire also takes hold of a node that it is let go beside, by this many px. */
const near = 14;
const header = 32;

/**
 * The node or container that a wire from `from` would hang on at a point: the nearest card, else the header or border of a
 * container, else the inside of a container that does not hold the source.
 */
export function wireTarget(design: Design, scene: Scene, from: string, point: Point): string | undefined {
  const cards = scene.nodes.filter((node) => node.id !== from && contains(inflate(node, near), point));
  const card = cards.sort((a, b) => distance(a, point) - distance(b, point))[0];
  if (card) return card.id;
  const around = new Set(
    graphOf(design)
      .ancestors(from)
      .map((node) => node.id),
  );
  const hit = scene.containers.filter((box) => box.id !== from && contains(inflate(box, near / 2), point));
  return hit.sort((a, b) => a.width * a.height - b.width * b.height).find((box) => !around.has(box.id) || onFrame(box, point))?.id;
}

/** On the header or the border of a container. */
const onFrame = (box: Rect, { x, y }: Point): boolean =>
  y < box.y + header || x < box.x + near / 2 || x > box.x + box.width - near / 2 || y > box.y + box.height - near / 2;

function distance(rect: Rect, { x, y }: Point): number {
  const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width);
  const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height);
  return Math.hypot(dx, dy);
}

/** Why an edge between two nodes could carry nothing, in words. */
export function reasonAgainst(catalog: Catalog, design: Design, from: string, to: string): string | undefined {
  const graph = graphOf(design);
  const [source, target] = [graph.node(from), graph.node(to)];
  return source && target ? cannotTake(catalog, source, target) : undefined;
}

/** Cards that cannot be the other end of a wire on `node`. */
export function unfitCards(catalog: Catalog, design: Design, scene: Scene, node: string, outgoing: boolean): readonly Rect[] {
  return scene.nodes.filter(
    ({ id }) => id !== node && reasonAgainst(catalog, design, outgoing ? node : id, outgoing ? id : node) !== undefined,
  );
}
