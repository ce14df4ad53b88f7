import type { Catalog } from '#core/catalog/catalog.ts';
import { carryBends } from '#core/design/carry-bends.ts';
import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { placeIn } from '#core/design/commands/place-in.ts';
import type { Design } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { centre, type Point, type Rect } from '#core/layout/geometry.ts';
import { withinFrame } from '../../store/within-frame.ts';
import { dropAnnotation } from '../annotations/pinning.ts';
import { rectsOf } from '../rects.ts';

/** The innermost container at a point that can take what is moved: not one of the moved things themselves. */
export function containerAt(scene: Scene, catalog: Catalog, design: Design, point: Point, moved: ReadonlySet<string>): string | undefined {
  const graph = graphOf(design);
  let found: { readonly id: string; readonly depth: number } | undefined;
  for (const container of scene.containers) {
    if (moved.has(container.id) || !contains(container, point)) continue;
    const node = graph.node(container.id);
    if (!node || !catalog.services.get(node.service)?.container) continue;
    const depth = graph.ancestors(container.id).length;
    if (!found || depth >= found.depth) found = { id: container.id, depth };
  }
  return found?.id;
}

export const contains = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;

/** How a node comes to belong to a container: steps of a workflow keep the location they live in. */
export function placeFor(design: Design, catalog: Catalog, container: string | undefined) {
  if (container === undefined) return { in: null, stepOf: null };
  const service = graphOf(design).node(container)?.service ?? '';
  return catalog.services.get(service)?.container === 'workflow' ? { stepOf: container } : { in: container, stepOf: null };
}

/**
 * The design after nodes were let go `delta` further. A node whose middle lies in another container than before goes into it,
 * one whose middle lies in none goes out. Annotations lie where they are let go.
 */
export function dropNodes(
  design: Design,
  catalog: Catalog,
  scene: Scene,
  ids: readonly string[],
  moved: ReadonlySet<string>,
  delta: Point,
): Design {
  const rects = rectsOf(scene);
  const graph = graphOf(design);
  let result = design;
  for (const id of ids) {
    const before = rects.get(id);
    const node = graph.node(id);
    const note = node ? undefined : scene.annotations.find((one) => one.id === id);
    if (note) result = dropAnnotation(result, scene, note, moved, delta);
    if (!before || !node) continue;
    const rect = { ...before, x: before.x + delta.x, y: before.y + delta.y };
    const target = containerAt(scene, catalog, design, centre(rect), moved);
    const around = target === undefined ? undefined : rects.get(target);
    const position = around ? withinFrame({ x: rect.x - around.x, y: rect.y - around.y }) : { x: rect.x, y: rect.y };
    result =
      target === containerId(node)
        ? moveNodes(result, [{ id, position }])
        : placeIn(result, [id], placeFor(design, catalog, target), new Map([[id, position]]));
  }
  return carryBends(design, result);
}
