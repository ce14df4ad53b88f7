import type { Catalog } from '../catalog/catalog.ts';
import type { DesignNode } from '../design/design.ts';
import type { Scene } from './drawn.ts';
import type { Size } from './geometry.ts';
import { frameSize } from './place.ts';
import { CONTAINER } from './sizes.ts';

/** Least size in px that a container can have: around its title and all that it holds. */
export function leastFrame(catalog: Catalog, { containers, nodes }: Scene, node: DesignNode): Size {
  const own = containers.find(({ id }) => id === node.id) ?? { x: 0, y: 0 };
  const contents = [...containers, ...nodes].filter(({ parent }) => parent === node.id);
  const reach = (axis: 'x' | 'y', size: 'width' | 'height'): number =>
    Math.max(0, ...contents.map((item) => item[axis] + item[size] - own[axis] + CONTAINER.padding));
  return frameSize(catalog, { ...node, size: { width: 1, height: 1 } }, { width: reach('x', 'width'), height: reach('y', 'height') });
}
