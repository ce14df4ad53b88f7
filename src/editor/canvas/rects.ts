import type { Scene } from '#core/layout/drawn.ts';
import type { Rect } from '#core/layout/geometry.ts';

const known = new WeakMap<Scene, ReadonlyMap<string, Rect>>();

/** The absolute rectangle of every node, container and annotation of a scene, by id. */
export function rectsOf(scene: Scene): ReadonlyMap<string, Rect> {
  const before = known.get(scene);
  if (before) return before;
  const rects = new Map<string, Rect>([...scene.containers, ...scene.nodes, ...scene.annotations].map((item) => [item.id, item]));
  known.set(scene, rects);
  return rects;
}
