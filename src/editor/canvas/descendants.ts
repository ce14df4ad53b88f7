import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';

/** The nodes and everything drawn inside them, at any depth. */
export function withDescendants(design: Design, ids: Iterable<string>): ReadonlySet<string> {
  const graph = graphOf(design);
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const child of graph.children(id)) open.push(child.id);
  }
  return found;
}

/** Of some nodes, those that lie in no other of them. */
export function outermost(design: Design, ids: Iterable<string>): string[] {
  const graph = graphOf(design);
  const all = new Set(ids);
  return [...all].filter((id) => !graph.ancestors(id).some((ancestor) => all.has(ancestor.id)));
}
