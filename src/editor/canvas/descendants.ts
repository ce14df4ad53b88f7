import { withContents } from '#core/design/contents.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';

/** The nodes and everything drawn inside them, at any depth. */
export const withDescendants = (design: Design, ids: Iterable<string>): ReadonlySet<string> => withContents(graphOf(design), ids);

/** Of some nodes, those that lie in no other of them. */
export function outermost(design: Design, ids: Iterable<string>): string[] {
  const graph = graphOf(design);
  const all = new Set(ids);
  return [...all].filter((id) => !graph.ancestors(id).some((ancestor) => all.has(ancestor.id)));
}
