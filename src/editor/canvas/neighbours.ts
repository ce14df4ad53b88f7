import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { centre, type Point } from '#core/layout/geometry.ts';
import { rectsOf } from './rects.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const ways: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The node that the eye would go to from here in a direction: near, and not far off the line. */
export const nodeTowards = (scene: Scene, from: string, direction: Direction): string | undefined =>
  bestTowards(
    scene,
    from,
    direction,
    [...scene.nodes, ...scene.containers].map((item) => item.id),
  );

/** The node at the other end of an edge, in or out, that leads most nearly in a direction. */
export function nodeAlongEdge(design: Design, scene: Scene, from: string, direction: Direction): string | undefined {
  const graph = graphOf(design);
  return bestTowards(scene, from, direction, [...graph.out(from).map((edge) => edge.to), ...graph.into(from).map((edge) => edge.from)]);
}

function bestTowards(scene: Scene, from: string, direction: Direction, candidates: readonly string[]): string | undefined {
  const rects = rectsOf(scene);
  const here = rects.get(from);
  if (!here) return undefined;
  const start = centre(here);
  const way = ways[direction];
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const id of candidates) {
    const rect = rects.get(id);
    if (!rect || id === from) continue;
    const middle = centre(rect);
    const [dx, dy] = [middle.x - start.x, middle.y - start.y];
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (ahead <= 4) continue;
    const cost = ahead + aside * (aside > ahead * 1.2 ? 12 : 2);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
