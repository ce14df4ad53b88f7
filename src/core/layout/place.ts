import { type Catalog, serviceOf } from '../catalog/catalog.ts';
import { serviceName } from '../catalog/names.ts';
import type { Design, DesignNode } from '../design/design.ts';
import { inColumns } from './columns.ts';
import { withAnnotationPlaces } from './draw-annotations.ts';
import type { Point, Rect, Size } from './geometry.ts';
import { liftEdges } from './lift-edges.ts';
import { type Marks, noMarks } from './marks.ts';
import { CONTAINER, CONTENT, cardSize, GRID } from './sizes.ts';
import { ellipsize, textWidth } from './text.ts';
import { type Tree, treeOf } from './tree.ts';

/** Coordinates and sizes beyond these are a slip of the hand, and would cost precision. */
const FARTHEST = 1_000_000;
const LARGEST = 100_000;

const whole = (value: number, most: number): number => Math.round(Math.max(-most, Math.min(most, value))) + 0;

export type Placed = ReadonlyMap<string, Rect>;

/**
 * The absolute rectangle of every node and container, integers. Nodes without a position are arranged along the arrows.
 * Inside a container nothing lies left of or above its padding, and the container reaches around everything in it.
 */
export const placeDesign = (design: Design, catalog: Catalog, marks: Marks = noMarks): Placed => {
  const tree = treeOf(design, catalog);
  const local = localRects(design, catalog, marks, tree);
  const placed = new Map<string, Rect>();
  for (const { id } of tree.order) {
    const rect = local.get(id);
    if (!rect) continue;
    const around = tree.parent.get(id);
    const origin = around === undefined ? undefined : placed.get(around);
    placed.set(id, origin ? { x: origin.x + rect.x, y: origin.y + rect.y, width: rect.width, height: rect.height } : rect);
  }
  return placed;
};

/** Writes a position into everything that has none, so that later edits do not rearrange the rest. The same object if none lacks one. */
export const withPositions = (design: Design, catalog: Catalog): Design => {
  const placed = withNodePositions(design, catalog);
  if (!placed.annotations) return placed;
  return withAnnotationPlaces(placed, { rects: placeDesign(placed, catalog), edges: [] });
};

const withNodePositions = (design: Design, catalog: Catalog): Design => {
  if (design.nodes.every((node) => node.position)) return design;
  const local = localRects(design, catalog, noMarks, treeOf(design, catalog));
  const nodes = design.nodes.map((node) => {
    const rect = local.get(node.id);
    return node.position || !rect ? node : { ...node, position: { x: rect.x, y: rect.y } };
  });
  return { ...design, nodes };
};

/** Size of one node that holds nothing: the card with its chips, or a container as given or by default. */
export const nodeSize = (catalog: Catalog, node: DesignNode, marks: Marks = noMarks): Size =>
  serviceOf(catalog, node)?.container ? frameSize(catalog, node, undefined) : cardSize(marks.nodes.get(node.id));

/** The same for a container, around what it holds. */
export const frameSize = (catalog: Catalog, node: DesignNode, contents: Size | undefined): Size => {
  const kind = textWidth(serviceName(catalog, node), CONTAINER.text, 600);
  const name = node.name ? textWidth(ellipsize(node.name, 200, CONTAINER.text, 400), CONTAINER.text, 400) + 8 : 0;
  const title = Math.ceil(CONTAINER.textX + kind + name + CONTAINER.padding);
  const own = node.size ?? (contents ? undefined : CONTAINER);
  return {
    width: Math.max(whole(own?.width ?? 0, LARGEST), contents?.width ?? 0, CONTAINER.minWidth, title),
    height: Math.max(whole(own?.height ?? 0, LARGEST), contents?.height ?? 0, CONTAINER.header + 2 * CONTAINER.padding),
  };
};

/** Rectangles relative to the container that each node is drawn in. */
const localRects = (design: Design, catalog: Catalog, marks: Marks, tree: Tree): Map<string, Rect> => {
  const sizes = new Map<string, Size>();
  const positions = new Map<string, Point>();
  let pairs: ReturnType<typeof liftEdges> | undefined;
  const settle = (around: string | undefined): Size | undefined => {
    const children = tree.children.get(around);
    if (!children) return undefined;
    const origin: Point = around === undefined ? { x: 0, y: 0 } : CONTENT;
    const lost: DesignNode[] = [];
    let [right, bottom, left, known] = [0, 0, Number.POSITIVE_INFINITY, false];
    const put = (id: string, x: number, y: number): void => {
      positions.set(id, { x, y });
      const size = sizes.get(id);
      right = Math.max(right, x + (size?.width ?? 0));
      bottom = Math.max(bottom, y + (size?.height ?? 0));
    };
    for (const node of children) {
      if (!node.position) {
        lost.push(node);
        continue;
      }
      const x = whole(node.position.x, FARTHEST);
      const y = whole(node.position.y, FARTHEST);
      put(node.id, around === undefined ? x : Math.max(x, CONTENT.x), around === undefined ? y : Math.max(y, CONTENT.y));
      left = Math.min(left, x);
      known = true;
    }
    if (lost.length > 0) {
      pairs ??= liftEdges(design, tree);
      const items = lost.map(({ id }) => ({ id, ...(sizes.get(id) ?? CONTAINER) }));
      const start = known ? { x: Math.max(origin.x, left), y: Math.ceil((bottom + 64) / GRID) * GRID } : origin;
      for (const [id, at] of inColumns(
        items,
        (pairs.get(around) ?? []).map(({ from, to }) => [from, to] as const),
      ))
        put(id, start.x + at.x, start.y + at.y);
    }
    return { width: right + CONTAINER.padding, height: bottom + CONTAINER.padding };
  };
  for (let i = tree.order.length - 1; i >= 0; i -= 1) {
    const node = tree.order[i];
    if (!node) continue;
    sizes.set(node.id, tree.containers.has(node.id) ? frameSize(catalog, node, settle(node.id)) : cardSize(marks.nodes.get(node.id)));
  }
  settle(undefined);
  const rects = new Map<string, Rect>();
  for (const [id, size] of sizes) {
    const at = positions.get(id);
    if (at) rects.set(id, { x: at.x, y: at.y, width: size.width, height: size.height });
  }
  return rects;
};
