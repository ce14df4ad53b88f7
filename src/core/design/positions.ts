import type { Point } from './design.ts';
import type { Graph } from './graph.ts';

const origin: Point = { x: 0, y: 0 };

/** Where a node or container lies on the whole canvas, px. A position that is missing counts as 0, 0. */
export function absolutePosition(graph: Graph, id: string): Point {
  let { x, y } = graph.node(id)?.position ?? origin;
  for (const container of graph.ancestors(id)) {
    x += container.position?.x ?? 0;
    y += container.position?.y ?? 0;
  }
  return { x, y };
}

/** Whole px, so that files stay readable; `undefined` for what is no place on a canvas (NaN, infinite). */
export function wholePoint(point: Point): Point | undefined {
  const x = wholeNumber(point.x);
  const y = wholeNumber(point.y);
  return Number.isFinite(x) && Number.isFinite(y) ? { ...point, x, y } : undefined;
}

/** Rounded, and never -0, which a file could not tell from 0. */
export const wholeNumber = (value: number): number => Math.round(value) + 0;

export const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
export const subtract = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
