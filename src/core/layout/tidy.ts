import type { Catalog } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import { costOf, ROW, roughCost } from './cost.ts';
import { applyTidy, columnGap, tidyGraph } from './elk-graph.ts';
import { columnsOf, type Folded, foldings } from './fold.ts';
import type { Point, Size } from './geometry.ts';
import { liftEdges } from './lift-edges.ts';
import type { Marks } from './marks.ts';
import { nodeSize } from './place.ts';
import { scene as sceneOf } from './scene.ts';
import { CONTAINER, CONTENT, NODE } from './sizes.ts';
import { type LayOut, type Level, layLevel, type Manner } from './tidy-level.ts';
import { treeOf } from './tree.ts';

/** Larger designs are laid out in one piece: folding would hide their structure, and trying takes too long. */
const FOLD_UP_TO = 150;
/** Small designs can be tried in more ways. */
const SMALL = 40;
/** Widths of workflows and locations that are tried, in columns. */
const COLUMNS_INSIDE = [2, 3, 4];
/** Foldings of which the lines are really drawn, to compare them. */
const MOST_TRIED = 6;
const LONE_GAP = 44;

/** Where the arrows lead: to the right in columns, or down in rows. */
export type Direction = 'right' | 'down';

interface Wish {
  readonly columnsInside: number;
  readonly manner: Manner;
}

const manners: readonly Manner[] = [
  { cycles: 'GREEDY', straight: true },
  { cycles: 'MODEL_ORDER', straight: true },
  { cycles: 'GREEDY', straight: false },
  { cycles: 'MODEL_ORDER', straight: false },
];

/**
 * The design laid out anew: columns along the arrows, long chains folded into rows, containers around what they hold. Of the
 * many ways the one with the shortest and straightest lines is taken that can still be read when the whole of it is in view.
 * From top to bottom, nothing is folded.
 */
export const tidy = async (
  design: Design,
  catalog: Catalog,
  marks: Marks,
  layOut: LayOut,
  direction: Direction = 'right',
): Promise<Design> => {
  if (direction === 'down' || design.nodes.length > FOLD_UP_TO)
    return applyTidy(design, await layOut(tidyGraph(design, catalog, marks, direction)));
  const small = design.nodes.length <= SMALL;
  const wishes = COLUMNS_INSIDE.flatMap((columnsInside): Wish[] =>
    manners.slice(0, small ? undefined : 1).map((manner) => ({ columnsInside, manner })),
  );
  const once = remembered(layOut);
  let best: { readonly design: Design; readonly cost: number } | undefined;
  const seen = new Set<string>();
  for (const wish of wishes) {
    for (const found of await arrangements(design, catalog, marks, wish, once, small ? MOST_TRIED : 1)) {
      const places = JSON.stringify(found.design.nodes.map(({ position }) => position));
      if (seen.has(places)) continue;
      seen.add(places);
      const cost = costOf(sceneOf(found.design, catalog, marks)) + found.rows * ROW;
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
  { columnsInside, manner }: Wish,
  layOut: LayOut,
  most: number,
): Promise<readonly { readonly design: Design; readonly rows: number }[]> => {
  const tree = treeOf(design, catalog);
  const lifted = liftEdges(design, tree);
  const sizes = new Map<string, Size>();
  const places = new Map<string, Point>();
  const heightOf = (item: string, end: string): number => {
    let y = (sizes.get(end)?.height ?? 0) / 2;
    for (let at: string | undefined = end; at !== undefined && at !== item; at = tree.parent.get(at)) y += places.get(at)?.y ?? 0;
    return Math.round(y);
  };
  const folded = async (around: string | undefined): Promise<readonly Folded[]> => {
    for (const node of tree.children.get(around) ?? []) {
      if (tree.children.has(node.id)) await settle(node.id);
      else sizes.set(node.id, nodeSize(catalog, node, marks));
    }
    const items = (tree.children.get(around) ?? []).map(({ id }) => ({ id, ...(sizes.get(id) ?? NODE) }));
    const level: Level = { items, edges: lifted.get(around) ?? [], heightOf };
    const labelled = level.edges.map(({ edge }) => edge);
    const gap = columnGap(labelled, catalog, marks, tree);
    const row = await layLevel(level, gap, manner, layOut);
    const ways = row.length === 0 ? [{ places: new Map<string, Point>(), rows: 0, width: 0, height: 0 }] : foldings(columnsOf(row));
    const inside = around === undefined ? undefined : widthOf(columnsInside, gap) + 1;
    const fitting = ways.filter(({ width }) => inside === undefined || width <= inside);
    const ranked = (fitting.length > 0 ? fitting : ways)
      .map((way) => ({ way, cost: roughCost(way, sizes, level.edges) }))
      .sort((a, b) => a.cost - b.cost);
    const lone = items.filter(({ id }) => !row.some((placed) => placed.id === id));
    return ranked.slice(0, most).map(({ way }) => withLone(way, lone, Math.max(way.width, widthOf(columnsInside, gap))));
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

const widthOf = (columns: number, gap: number): number => columns * NODE.width + (columns - 1) * gap;

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
