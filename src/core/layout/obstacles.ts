import { boxGrid, type Search } from './box-grid.ts';
import type { DrawnContainer, DrawnNode } from './drawn.ts';
import { inflate, overlaps, type Rect, sameRect } from './geometry.ts';
import type { LineIndex } from './line-index.ts';
import { CONTAINER } from './sizes.ts';
import { PRICE, type Surroundings } from './surroundings.ts';
import { isInside, type Tree } from './tree.ts';

/** Room that lines leave around cards. */
const CARD_MARGIN = 10;

type Kind = 'card' | 'title' | 'header' | 'area';

interface Obstacle {
  readonly box: Rect;
  readonly kind: Kind;
  readonly owner: string;
}

/** Everything that lines and labels stay clear of. */
export interface Obstacles {
  /** Titles, headers and areas of containers. */
  readonly frames: readonly Obstacle[];
  /** Calls back for each obstacle that shares area with the box. */
  readonly eachWithin: (area: Rect, visit: (obstacle: Obstacle) => void) => void;
  /** What they were made from, for the next picture. */
  readonly ground: Ground;
}

interface Ground {
  readonly nodes: readonly DrawnNode[];
  readonly containers: readonly DrawnContainer[];
  readonly frames: readonly Obstacle[];
  /** Of each node its place in the order of the search. */
  readonly places: readonly number[];
  readonly search: Search<Obstacle>;
}

const BAND = 512;
/** So many cards that are not where they were are looked at one by one; with more, all are sorted in anew. */
const FEW = 12;

const headerOf = (container: DrawnContainer): Rect => ({
  x: container.x,
  y: container.y,
  width: container.width,
  height: CONTAINER.header,
});

const cardOf = (node: DrawnNode): Obstacle => ({ box: node, kind: 'card', owner: node.id });

/** `earlier` only saves time. */
export const obstaclesOf = (
  nodes: readonly DrawnNode[],
  containers: readonly DrawnContainer[],
  earlier: Obstacles | undefined,
): Obstacles => {
  const instead = earlier && replaced(earlier.ground, nodes, containers);
  const ground = earlier && instead ? earlier.ground : groundOf(nodes, containers);
  const { frames, search } = ground;
  return { frames, ground, eachWithin: (area, visit) => search(area, visit, instead) };
};

const groundOf = (nodes: readonly DrawnNode[], containers: readonly DrawnContainer[]): Ground => {
  const order = nodes.map((_, i) => i).sort((a, b) => bandOf(nodes[a]) - bandOf(nodes[b]) || a - b);
  const places: number[] = [];
  for (const [place, i] of order.entries()) places[i] = place;
  const frames = containers.flatMap((container): Obstacle[] => [
    { box: container.titleBox, kind: 'title', owner: container.id },
    { box: headerOf(container), kind: 'header', owner: container.id },
    { box: container, kind: 'area', owner: container.id },
  ]);
  const cards = order.flatMap((i) => (nodes[i] ? cardOf(nodes[i]) : []));
  return { nodes, containers, frames, places, search: boxGrid([...cards, ...frames]) };
};

/** From the left to the right, as lines mostly run. */
const bandOf = (node: DrawnNode | undefined): number => Math.floor((node?.x ?? 0) / BAND);

/** The cards that are not as they were, by their places; undefined where that is too little to know all obstacles by. */
const replaced = (
  ground: Ground,
  nodes: readonly DrawnNode[],
  containers: readonly DrawnContainer[],
): ReadonlyMap<number, Obstacle> | undefined => {
  if (nodes.length !== ground.nodes.length || containers.length !== ground.containers.length) return undefined;
  if (containers.some((container, i) => container !== ground.containers[i])) return undefined;
  const result = new Map<number, Obstacle>();
  for (const [i, node] of nodes.entries()) {
    const was = ground.nodes[i];
    if (node === was) continue;
    if (node.id !== was?.id || bandOf(node) !== bandOf(was) || result.size === FEW) return undefined;
    result.set(ground.places[i] ?? 0, cardOf(node));
  }
  return result;
};

/** Fills the surroundings of an edge: cards, titles, and containers that hold neither end. */
export const surround = (
  obstacles: Obstacles,
  tree: Tree,
  from: string,
  to: string,
  area: Rect,
  around: Surroundings,
  laid?: LineIndex,
): void => {
  around.clear(laid);
  obstacles.eachWithin(area, ({ box, kind, owner }) => {
    const own = owner === from || owner === to;
    if (kind === 'card') around.addRect(box, PRICE.card, own ? 0 : CARD_MARGIN, own ? 1 : 0);
    else if (kind === 'title') around.addRect(box, PRICE.title, 3);
    else if (kind === 'header') around.addRect(box, PRICE.header, 0);
    else if (own) {
      if (!isInside(tree, from, to) && !isInside(tree, to, from)) around.addRect(box, PRICE.card, 0, 1);
    } else if (!isInside(tree, from, owner) && !isInside(tree, to, owner)) around.addRect(box, PRICE.area, 0);
  });
};

/** The borders of containers, or of those that reach into an area: no line runs on them. */
export const borderLines = ({ frames }: Obstacles, area?: Rect): readonly (readonly number[])[] => {
  const lines: (readonly number[])[] = [];
  for (const { kind, box } of frames) {
    const { x, y, width, height } = box;
    if (kind === 'area' && (!area || overlaps(box, area))) lines.push([x, y, x + width, y, x + width, y + height, x, y + height, x, y]);
  }
  return lines;
};

/** What is different between two pictures, as boxes; lines and labels that keep clear of them need no second look. */
export const changedBoxes = (before: readonly (DrawnNode | DrawnContainer)[], after: readonly (DrawnNode | DrawnContainer)[]): Rect[] => {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const changed: Rect[] = [];
  for (const item of after) {
    const was = earlier.get(item.id);
    earlier.delete(item.id);
    if (was === item) continue;
    if (!was) changed.push(item);
    else if ('titleBox' in item && 'titleBox' in was) {
      if (!sameRect(was.titleBox, item.titleBox)) changed.push(was.titleBox, item.titleBox);
      if (!sameRect(headerOf(was), headerOf(item))) changed.push(headerOf(was), headerOf(item));
      changed.push(...strips(was, item));
    } else if (!sameRect(was, item)) changed.push(was, item);
  }
  changed.push(...earlier.values());
  return changed.map((box) => inflate(box, CARD_MARGIN + 2));
};

/** The bands between two rectangles' borders. */
const strips = (a: Rect, b: Rect): Rect[] => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  const bands: Rect[] = [];
  const across = (one: number, other: number): void => {
    if (one !== other) bands.push({ x: Math.min(one, other), y, width: Math.abs(one - other), height: bottom - y });
  };
  const along = (one: number, other: number): void => {
    if (one !== other) bands.push({ x, y: Math.min(one, other), width: right - x, height: Math.abs(one - other) });
  };
  across(a.x, b.x);
  across(a.x + a.width, b.x + b.width);
  along(a.y, b.y);
  along(a.y + a.height, b.y + b.height);
  return bands;
};
