import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';

/**
 * What goes along when nodes are dragged: themselves, and where they are selected everything else that is, whether it has an
 * element or not; without what is locked, and without what lies in something that goes along anyway.
 */
export function draggedWith(design: Design, taken: readonly string[], selected: ReadonlySet<string>): readonly string[] {
  if (!taken.some((id) => selected.has(id))) return taken;
  const graph = graphOf(design);
  const ids = new Set([...taken, ...[...selected].filter((id) => graph.node(id) && graph.node(id)?.locked !== true)]);
  return [...ids].filter((id) => !graph.ancestors(id).some((around) => ids.has(around.id)));
}
