import type { Design } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import type { Point } from '#core/layout/geometry.ts';
import { rectsOf } from '../rects.ts';

/** How far a node or annotation, at a position relative to its container or subject, is from where the scene has it. */
export function movedBy(
  design: Design,
  scene: Scene,
  { id, position }: { readonly id: string; readonly position: Point },
): Point | undefined {
  const rects = rectsOf(scene);
  const rect = rects.get(id);
  const node = graphOf(design).node(id);
  const pinnedTo = node ? undefined : scene.annotations.find((one) => one.id === id)?.parent;
  const around = rects.get((node ? containerId(node) : pinnedTo) ?? '');
  return rect && { x: (around?.x ?? 0) + position.x - rect.x, y: (around?.y ?? 0) + position.y - rect.y };
}
