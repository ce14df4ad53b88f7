import { nodeName } from '#core/catalog/names.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { catalog } from '../../store/catalog.ts';

/** What is said when the keyboard comes to a bend point: which of how many, and of which arrow. */
export function spokenBend(design: Design, { edge, index }: { readonly edge: string; readonly index: number }): string | undefined {
  const found = graphOf(design).edge(edge);
  const count = found?.bends?.length ?? 0;
  if (!found || index >= count) return undefined;
  const nameOf = (id: string): string => {
    const node = graphOf(design).node(id);
    return node ? nodeName(catalog, node) : id;
  };
  return `Bend point ${index + 1} of ${count}, arrow from ${nameOf(found.from)} to ${nameOf(found.to)}`;
}
