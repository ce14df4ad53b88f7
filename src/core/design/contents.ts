import type { Graph } from './graph.ts';

/** The nodes and everything drawn inside them, at any depth. */
export function withContents(graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const child of graph.children(id)) open.push(child.id);
  }
  return found;
}
