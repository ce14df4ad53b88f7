import type { Scene } from './drawn.ts';
import { encloses, type Rect } from './geometry.ts';

/** What lies wholly in a rectangle of the picture: nodes, containers and annotations that are pinned to nothing, by id. */
export const liesIn = (
  { containers, nodes, annotations }: Pick<Scene, 'containers' | 'nodes' | 'annotations'>,
  rect: Rect & { readonly id?: string },
): readonly string[] => {
  const inside = (item: Rect & { readonly id: string }): boolean => item.id !== rect.id && encloses(rect, item);
  const free = annotations.filter(({ parent, edge }) => parent === undefined && edge === undefined);
  return [...containers, ...nodes, ...free].filter(inside).map(({ id }) => id);
};
