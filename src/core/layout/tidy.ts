import type { Catalog } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import { costOf, ROW, roughCost, shrinking } from './cost.ts';
import { gapAlong } from './elk-graph.ts';
import { type Folded, foldings, unfolded } from './fold.ts';
import type { Direction, Point, Size } from './geometry.ts';
import { liftEdges } from './lift-edges.ts';
import type { Marks } from './marks.ts';
import { nodeSize } from './place.ts';
import { scene as sceneOf } from './scene.ts';
import { CONTAINER, CONTENT, NODE } from './sizes.ts';
import { type LayOut, type Level, layLevel, type Manner } from './tidy-level.ts';
import { treeOf } from './tree.ts';

/** Larger designs are laid out in one way: trying takes too long. */
const TRY_UP_TO = 150;
/** More than this on one level stays one row: folding would hide its structure. */
const FOLD_UP_TO = 150;
/** Small designs can be tried in more ways. */
const SMALL = 40;
/** Sizes of workflows and locations that are tried: so many columns wide, or, with arrows that lead down, so many rows high. */
const SIZES_INSIDE: readonly Inside[] = [
  { columns: 2, rows: 3 },
  { columns: 3, rows: 4 },
  { columns: 4, rows: 6 },
];
/** The one size that is tried in large designs. */
const LARGE_INSIDE: Inside = { columns: 6, rows: 10 };
/** Foldings of which the lines are really drawn, to compare them. */
const MOST_TRIED = 6;
const LONE_GAP = 44;

interface Inside {
  readonly columns: number;
  readonly rows: number;
}

interface Wish {
  readonly inside: Inside;
  readonly manner: Manner;
  readonly direction: Direction;
}

const LARGE: Manner = { cycles: 'GREEDY', straight: false, quick: true };

const manners: readonly Manner[] = [
  { cycles: 'GREEDY', straight: true, quick: false },
  { cycles: 'MODEL_ORDER', straight: true, quick: false },
  { cycles: 'GREEDY', straight: false, quick: false },
  { cycles: 'MODEL_ORDER', straight: false, quick: false },
];

/**
 * The design laid out anew: columns or rows along the arrows, long chains folded, containers around what they hold. Of the
 * many ways the one with the shortest and straightest lines is taken that can still be read when the whole of it is in view.
 */
export const tidy = async (
  design: Design,
  catalog: Catalog,
  marks: Marks,
  layOut: LayOut,
  direction: Direction = 'right',
): Promise<Design> => {
  const count = design.nodes.length;
  if (count > TRY_UP_TO) {
    const [only] = await arrangements(design, catalog, marks, { inside: LARGE_INSIDE, manner: LARGE, direction }, layOut, 1);
    return only?.design ?? design;
  }
  const small = count <= SMALL;
  const wishes = SIZES_INSIDE.flatMap((inside): Wish[] =>
    manners.slice(0, small ? undefined : 1).map((manner) => ({ inside, manner, direction })),
  );
  const once = remembered(layOut);
  let best: { readonly design: Design; readonly cost: number } | undefined;
  const seen = new Set<string>();
  for (const wish of wishes) {
    for (const found of await arrangements(design, catalog, marks, wish, once, small ? MOST_TRIED : 1)) {
      const places = JSON.stringify(found.design.nodes.map(({ position }) => position));
      if (seen.has(places)) continue;
      seen.add(places);
      const cost = costOf(sceneOf(found.design, catalog, marks), direction) + found.rows * ROW;
      if (!best || cost < best.cost) best = { design: found.design, cost };
    }
  }
  return best?.design ?? design;
};

/** The same graph comes up again and again, and is laid out once. */
const remembered = (layOut: LayOut): LayOut => {
  const known = new Map<string, ReturnType<LayOut>>();
  return (graph) => {
    const key = JSON.stringify(graph);
    const result = known.get(key) ?? layOut(graph);
    known.set(key, result);
    return result;
  };
};

/** The most promising ways to fold the top of a design, each container inside folded in its best way. */
const arrangements = async (
  design: Design,
  catalog: Catalog,
  marks: Marks,
  { inside, manner, direction }: Wish,
  layOut: LayOut,
  most: number,
): Promise<readonly { readonly design: Design; readonly rows: number }[]> => {
  const tree = treeOf(design, catalog);
  const lifted = liftEdges(design, tree);
  const sizes = new Map<string, Size>();
  const places = new Map<string, Point>();
  const [axis, across] = direction === 'down' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const acrossOf = (item: string, end: string): number => {
    let way = (sizes.get(end)?.[across] ?? 0) / 2;
    for (let at: string | undefined = end; at !== undefined && at !== item; at = tree.parent.get(at)) way += places.get(at)?.[axis] ?? 0;
    return Math.round(way);
  };
  const folded = async (around: string | undefined): Promise<readonly Folded[]> => {
    for (const node of tree.children.get(around) ?? []) {
      if (tree.children.has(node.id)) await settle(node.id);
      else sizes.set(node.id, nodeSize(catalog, node, marks));
    }
    const items = (tree.children.get(around) ?? []).map(({ id }) => ({ id, ...(sizes.get(id) ?? NODE) }));
    const level: Level = { items, edges: lifted.get(around) ?? [], direction, acrossOf };
    const labelled = level.edges.map(({ edge }) => edge);
    const gap = gapAlong(direction, labelled, catalog, marks, tree);
    const row = await layLevel(level, gap, manner, layOut);
    const ways =
      row.length === 0
        ? [{ places: new Map<string, Point>(), rows: 0, width: 0, height: 0 }]
        : row.length > FOLD_UP_TO
          ? [unfolded(row)]
          : foldings(row, direction, manner.quick ? 'equal' : 'all');
    const fits = ({ width, height }: Size): boolean =>
      direction === 'down' ? height <= lengthOf(inside.rows, NODE.height, gap) : width <= lengthOf(inside.columns, NODE.width, gap);
    const fitting = ways.filter((way) => around === undefined || fits(way));
    const ranked = (fitting.length > 0 ? fitting : ways)
      .map((way) => ({ way, cost: roughCost(way, sizes, level.edges, direction) * (manner.quick ? shrinking(way) : 1) }))
      .sort((a, b) => a.cost - b.cost);
    const lone = items.filter(({ id }) => !row.some((placed) => placed.id === id));
    return ranked.slice(0, most).map(({ way }) => withLone(way, lone, Math.max(way.width, lengthOf(inside.columns, NODE.width, gap))));
  };
  const settle = async (id: string): Promise<void> => {
    const [best] = await folded(id);
    if (!best) return;
    for (const [inner, { x, y }] of best.places) places.set(inner, { x: Math.round(x + CONTENT.x), y: Math.round(y + CONTENT.y) });
    const node = tree.nodes.get(id);
    const least = node ? nodeSize(catalog, { ...node, size: { width: 0, height: 0 } }) : CONTAINER;
    sizes.set(id, {
      width: Math.max(least.width, Math.ceil(best.width) + 2 * CONTAINER.padding),
      height: Math.max(least.height, Math.ceil(best.height) + CONTENT.y + CONTAINER.padding),
    });
  };
  const ways = await folded(undefined);
  return ways.map((way) => {
    const all = new Map(places);
    for (const [id, { x, y }] of way.places) all.set(id, { x: Math.round(x), y: Math.round(y) });
    const nodes = design.nodes.map((node) => {
      const position = all.get(node.id);
      const size = tree.children.has(node.id) ? sizes.get(node.id) : undefined;
      return position ? { ...node, position: { ...node.position, ...position }, ...(size && { size: { ...node.size, ...size } }) } : node;
    });
    return { design: { ...design, nodes }, rows: way.rows };
  });
};

/** With a px more for what ELK puts between two px. */
const lengthOf = (count: number, each: number, gap: number): number => count * each + (count - 1) * gap + 1;

/** What has no arrow lies in rows below the rest. */
const withLone = (way: Folded, lone: readonly (Size & { readonly id: string })[], most: number): Folded => {
  const places = new Map(way.places);
  let [x, y, tallest, width] = [0, way.places.size > 0 ? way.height + LONE_GAP : 0, 0, way.width];
  for (const item of lone) {
    if (x > 0 && x + item.width > most) [x, y, tallest] = [0, y + tallest + LONE_GAP, 0];
    places.set(item.id, { x, y });
    x += item.width + LONE_GAP;
    tallest = Math.max(tallest, item.height);
    width = Math.max(width, x - LONE_GAP);
  }
  return { ...way, places, width, height: lone.length > 0 ? y + tallest : way.height };
};
