import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { nameIn } from '../accessible-name.ts';

/** What is said when the keyboard comes to a bend point: which of how many, and of which arrow. */
export function spokenBend(design: Design, { edge, index }: { readonly edge: string; readonly index: number }): string | undefined {
  const found = graphOf(design).edge(edge);
  const count = found?.bends?.length ?? 0;
  if (!found || index >= count) return undefined;
  return `Bend point ${index + 1} of ${count}, arrow from ${nameIn(design, found.from)} to ${nameIn(design, found.to)}`;
}
