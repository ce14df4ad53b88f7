import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignNode, Point } from '../design/design.ts';
import { inflate, overlaps, type Rect } from './geometry.ts';
import type { Marks } from './marks.ts';
import { placeDesign } from './place.ts';
import { CONTENT } from './sizes.ts';
import { type Tree, treeOf } from './tree.ts';

/** Least room between what was laid out and what it may not lie on, and the room that what has to give way leaves. */
const CLEAR = 16;
const GAP = 44;
/** Coordinates beside other boxes that are tried for what has to give way. */
const MOST_TRIED = 60;

/**
 * A design laid out anew in which locked nodes lie exactly where they lay `before`, and locked frames with all that they hold.
 * What lies beside them goes along with the first of them and gives way to the others: nothing that was laid out lies on anything.
 */
export const settle = (before: Design, laidOut: Design, catalog: Catalog, marks: Marks): Design => {
  if (!before.nodes.some(({ locked, position }) => locked && position)) return laidOut;
  const tree = treeOf(laidOut, catalog);
  const stays = lockedOf(before, tree);
  const places = new Map<string, Point>();
  for (const { id, position } of laidOut.nodes) if (position) places.set(id, position);
  const sizes = new Map(laidOut.nodes.map(({ id, size }) => [id, size]));
  for (const { id, position, size } of before.nodes) {
    if (!stays.has(id) || !position) continue;
    places.set(id, position);
    sizes.set(id, size);
  }
  const placed = (): Design => ({
    ...laidOut,
    nodes: laidOut.nodes.map((node) => withPlace(node, places.get(node.id), sizes.get(node.id))),
  });
  const frames = [...tree.children.keys()].sort((a, b) => depthOf(tree, b) - depthOf(tree, a));
  for (const frame of frames) {
    const children = tree.children.get(frame) ?? [];
    const rects = placeDesign(placed(), catalog, marks);
    const box = (id: string): Rect => ({
      x: 0,
      y: 0,
      ...places.get(id),
      width: rects.get(id)?.width ?? 0,
      height: rects.get(id)?.height ?? 0,
    });
    const fixed = children.filter(({ id }) => stays.has(id));
    const free = children.filter(({ id }) => !stays.has(id)).map(({ id }) => ({ id, ...box(id) }));
    const way = wayOf(fixed, laidOut);
    const origin = frame === undefined ? undefined : CONTENT;
    const inside = {
      x: way.x + Math.max(0, (origin?.x ?? Number.NEGATIVE_INFINITY) - Math.min(...free.map(({ x }) => x + way.x))),
      y: way.y + Math.max(0, (origin?.y ?? Number.NEGATIVE_INFINITY) - Math.min(...free.map(({ y }) => y + way.y))),
    };
    const settled: Rect[] = fixed.map(({ id }) => box(id));
    for (const item of free.sort((a, b) => a.x - b.x || a.y - b.y)) {
      const at = freePlace({ ...item, x: item.x + inside.x, y: item.y + inside.y }, settled, origin);
      places.set(item.id, at);
      settled.push({ ...item, ...at });
    }
  }
  return placed();
};

const withPlace = (node: DesignNode, at: Point | undefined, size: DesignNode['size']): DesignNode => {
  const { size: _, ...rest } = node;
  return { ...rest, ...(at && { position: { ...node.position, x: at.x, y: at.y } }), ...(size && { size }) };
};

/** Locked nodes that lie somewhere, and everything in them. */
const lockedOf = (design: Design, tree: Tree): ReadonlySet<string> => {
  const locked = new Set(design.nodes.filter((node) => node.locked && node.position).map(({ id }) => id));
  const inLocked = (id: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = tree.parent.get(at)) if (locked.has(at)) return true;
    return false;
  };
  return new Set(design.nodes.filter(({ id }) => inLocked(id)).map(({ id }) => id));
};

const depthOf = (tree: Tree, id: string | undefined): number => {
  let depth = id === undefined ? 0 : 1;
  for (let at = id; at !== undefined; at = tree.parent.get(at)) depth += 1;
  return depth;
};

/** How far the first of the nodes that stay lies from where it was laid. */
const wayOf = ([first]: readonly DesignNode[], laidOut: Design): Point => {
  const laid = laidOut.nodes.find(({ id }) => id === first?.id)?.position;
  return first?.position && laid ? { x: first.position.x - laid.x, y: first.position.y - laid.y } : { x: 0, y: 0 };
};

/** The place nearest to a box at which it lies on none of the others, in px of theirs; nothing lies left of or above `least`. */
export const freePlace = (box: Rect, others: readonly Rect[], least: Point | undefined): Point => {
  const isFree = (at: Point): boolean => {
    const wide = inflate({ ...box, ...at }, CLEAR);
    return !others.some((other) => overlaps(wide, other));
  };
  const { x, y } = box;
  if (isFree(box)) return { x, y };
  const near = (own: number, beside: readonly number[], low: number | undefined): readonly number[] =>
    [own, ...beside]
      .filter((at) => low === undefined || at >= low)
      .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
      .slice(0, MOST_TRIED);
  const xs = near(
    x,
    others.flatMap((other) => [other.x + other.width + GAP, other.x - box.width - GAP]),
    least?.x,
  );
  const ys = near(
    y,
    others.flatMap((other) => [other.y + other.height + GAP, other.y - box.height - GAP]),
    least?.y,
  );
  const tried = xs.flatMap((atX) => ys.map((atY) => ({ x: atX, y: atY, far: Math.abs(atX - x) + Math.abs(atY - y) })));
  const best = tried.sort((a, b) => a.far - b.far).find(isFree);
  return best ? { x: best.x, y: best.y } : { x, y: Math.max(...others.map((other) => other.y + other.height)) + GAP };
};
