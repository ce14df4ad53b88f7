import type { Catalog } from '../catalog/catalog.ts';
import type { Design, Point } from '../design/design.ts';
import { containerId, graphOf } from '../design/graph.ts';
import { written } from './annotation-words.ts';
import type { Rect, Size } from './geometry.ts';
import { placeDesign } from './place.ts';
import { CONTENT, GRID } from './sizes.ts';
import { isInside, treeOf } from './tree.ts';

const COLUMN = 104;
const ROW = 44;
const CLEAR = 24;
const RINGS = 60;

/**
 * A free place for a new node of this size: on the 20 px grid, right of a node or below it, or at a point, clear of nodes, titles
 * and, on the canvas itself, of what is written there. In px relative to the container that it will be drawn in: `container`, else that of the near node; a point is
 * relative to it as well.
 */
export const freeSpot = (design: Design, catalog: Catalog, near: string | Point, size: Size, container?: string): Point => {
  const tree = treeOf(design, catalog);
  const placed = placeDesign(design, catalog);
  const node = typeof near === 'string' ? graphOf(design).node(near) : undefined;
  const inside = container ?? (node ? containerId(node) : undefined);
  const origin: Point = (inside === undefined ? undefined : placed.get(inside)) ?? { x: 0, y: 0 };
  const low = inside !== undefined && placed.has(inside) ? CONTENT : undefined;
  const obstacles: Rect[] = [];
  for (const { id } of tree.order) {
    const rect = placed.get(id);
    if (!rect || id === inside || (inside !== undefined && isInside(tree, inside, id))) continue;
    if (inside === undefined || isInside(tree, id, inside)) obstacles.push({ ...rect, x: rect.x - origin.x, y: rect.y - origin.y });
  }
  if (inside === undefined) obstacles.push(...writtenPlaces(design));
  const beside = typeof near === 'string' ? placed.get(near) : undefined;
  const start = beside
    ? { x: beside.x - origin.x + beside.width + COLUMN, y: beside.y - origin.y }
    : typeof near === 'string'
      ? (low ?? { x: 0, y: 0 })
      : near;
  const isFree = ({ x, y }: Point): boolean => {
    for (const other of obstacles) {
      const beside = x >= other.x + other.width + CLEAR || x + size.width + CLEAR <= other.x;
      if (!beside && y < other.y + other.height + CLEAR && y + size.height + CLEAR > other.y) return false;
    }
    return true;
  };
  const snapped = (x: number, y: number): Point => ({
    x: Math.max(low ? Math.ceil(low.x / GRID) * GRID : Number.NEGATIVE_INFINITY, Math.round(x / GRID) * GRID),
    y: Math.max(low ? Math.ceil(low.y / GRID) * GRID : Number.NEGATIVE_INFINITY, Math.round(y / GRID) * GRID),
  });
  if (beside) {
    const below = snapped(beside.x - origin.x, beside.y - origin.y + beside.height + ROW);
    for (const at of [snapped(start.x, start.y), below]) if (isFree(at)) return at;
  }
  const right = Math.max(start.x, ...obstacles.map((other) => other.x + other.width + COLUMN));
  return nearest(start, snapped, isFree) ?? snapped(right + GRID / 2, start.y);
};

/** What is written on the canvas. A frame is drawn around things, and a callout is pinned to them. */
const writtenPlaces = (design: Design): readonly Rect[] =>
  (design.annotations ?? []).flatMap((annotation) => {
    const { kind, position } = annotation;
    if (!position || kind === 'frame' || kind === 'callout') return [];
    const { width, height } = written(annotation, design);
    return [{ ...position, width, height }];
  });

/** Rings of grid points around the start, those to the right and below first. */
const nearest = (start: Point, snapped: (x: number, y: number) => Point, isFree: (at: Point) => boolean): Point | undefined => {
  for (let ring = 0; ring <= RINGS; ring += 1) {
    const found: { at: Point; far: number }[] = [];
    for (let i = -ring; i <= ring; i += 1) {
      for (const [dx, dy] of [
        [i, ring],
        [ring, i],
        [i, -ring],
        [-ring, i],
      ] as const) {
        const at = snapped(start.x + dx * GRID, start.y + dy * GRID);
        if (isFree(at)) found.push({ at, far: Math.abs(dx) + Math.abs(dy) + (dx < 0 || dy < 0 ? ring : 0) });
      }
    }
    const [best] = found.sort((a, b) => a.far - b.far);
    if (best) return best.at;
  }
  return undefined;
};
