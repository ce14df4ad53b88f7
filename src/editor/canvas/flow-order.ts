import type { Design } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { rectsOf } from './rects.ts';

const known = new WeakMap<Scene, readonly string[]>();

/**
 * Everything on the canvas in the order in which it is read: what nothing leads to comes first, each node is followed by what its
 * arrows lead to, a container by what lies in it, and annotations come last. Where nothing else decides, from top left on.
 */
export function flowOrder(design: Design, scene: Scene): readonly string[] {
  const before = known.get(scene);
  if (before) return before;
  const order = walk(design, scene);
  known.set(scene, order);
  return order;
}

function walk(design: Design, scene: Scene): readonly string[] {
  const graph = graphOf(design);
  const rects = rectsOf(scene);
  const seen = new Set<string>();
  const reading = (ids: readonly string[]): readonly string[] =>
    ids
      .flatMap((id) => {
        const rect = rects.get(id);
        return rect ? [{ id, far: rect.y + rect.x / 4 }] : [];
      })
      .sort((a, b) => a.far - b.far)
      .map(({ id }) => id);
  /** Not by recursion: a chain of thousands of nodes is no reason to run out of stack. */
  const visit = (first: string): void => {
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      const around = frameOf(id);
      if (around !== undefined && !seen.has(around)) {
        waiting.push(id, around);
        continue;
      }
      seen.add(id);
      const next = [...reading(graph.children(id).map((child) => child.id)), ...reading(graph.out(id).map((edge) => edge.to))];
      waiting.push(...next.toReversed());
    }
  };
  const frameOf = (id: string): string | undefined => {
    const node = graph.node(id);
    const around = node && containerId(node);
    return around !== undefined && around !== id && rects.has(around) && !graph.ancestors(around).some((one) => one.id === id)
      ? around
      : undefined;
  };
  const all = reading(design.nodes.map((node) => node.id));
  for (const id of all) if (graph.into(id).length === 0 && graph.children(id).length === 0) visit(id);
  for (const id of all) visit(id);
  return [...seen, ...reading(scene.annotations.map((annotation) => annotation.id))];
}

/** What comes next (1) or came before (-1); undefined at the ends. Begins at the beginning where nothing is said. */
export function alongFlow(design: Design, scene: Scene, from: string | undefined, step: 1 | -1): string | undefined {
  const order = flowOrder(design, scene);
  const at = from === undefined ? -1 : order.indexOf(from);
  return at < 0 ? order[0] : order[at + step];
}
