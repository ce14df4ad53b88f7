import { annotationOf } from '#core/design/annotations.ts';
import { withContents } from '#core/design/contents.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { liesIn } from '#core/layout/lies-in.ts';

/**
 * What goes along with frames and containers though it does not belong to them: all that lies wholly in a frame, and annotations that
 * lie wholly in a container. Without what those hold by themselves, and without what is locked.
 */
export function carriedBy(design: Design, scene: Scene, ids: Iterable<string>): readonly string[] {
  if (scene.annotations.length === 0) return [];
  const graph = graphOf(design);
  const taken = withContents(graph, ids);
  const found = new Set<string>();
  const frames = scene.annotations.filter(({ id, kind }) => kind === 'frame' && taken.has(id));
  for (const frame of frames) for (const id of liesIn(scene, frame)) found.add(id);
  for (const container of scene.containers)
    if (taken.has(container.id))
      for (const id of liesIn({ containers: [], nodes: [], annotations: scene.annotations }, container)) found.add(id);
  return [...found].filter((id) => {
    const inside = graph.ancestors(id).some((around) => found.has(around.id) || taken.has(around.id));
    return !taken.has(id) && !inside && !(graph.node(id) ?? annotationOf(design, id))?.locked;
  });
}
