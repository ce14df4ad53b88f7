import type { Folded } from './fold.ts';
import type { Direction, Point, Size } from './geometry.ts';
import type { LiftedEdge } from './lift-edges.ts';
import type { Scene } from './scene.ts';

/** The part of a usual window that a design has to itself, px. */
const WINDOW: Size = { width: 780, height: 700 };
/** Texts are read without effort down to this zoom. */
const EASY = 0.75;

/** One px of line counts 1; the rest as many px as it is worth avoiding. */
const CROSSING = 150;
const BEND = 40;
const TURNED = 60;
/** A line under the label of another one. */
const COVERED = 500;
/** A line that goes along a card as if it belonged to it: so many px away, for each px. */
const CLOSE = 14;
const HUGGING = 8;
/** Arrows are read along the text, to the right and then down; or down, and then to the right. */
const AGAINST: Readonly<Record<Direction, { readonly left: number; readonly up: number }>> = {
  right: { left: 50, up: 150 },
  down: { left: 150, up: 50 },
};
/** For every row (or column) into which the top of the design is folded. */
export const ROW = 150;
/** For every time that it is as high again as it is wide, unless that was asked for. */
const TALL: Readonly<Record<Direction, number>> = { right: 500, down: 0 };
const TINY = 10_000;

/** How hard a picture is to read: long, bent and crossing lines, and texts that are small when the whole of it is in view. */
export const costOf = ({ edges, nodes, bounds }: Scene, direction: Direction): number => {
  const against = AGAINST[direction];
  const across: Piece[] = [];
  const down: Piece[] = [];
  let cost = shape(bounds, direction);
  for (const { id, points } of edges) {
    const [x = 0, y = 0] = points;
    const [endX = 0, endY = 0] = points.slice(-2);
    cost += Math.max(0, points.length / 2 - 2) * BEND + (endX < x ? against.left : 0) + (endY < y ? against.up : 0);
    for (let i = 2; i < points.length; i += 2) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(i - 2, i + 2);
      cost += Math.abs(ax - bx) + Math.abs(ay - by);
      if (ay === by) across.push({ id, at: ay, from: Math.min(ax, bx), to: Math.max(ax, bx) });
      else down.push({ id, at: ax, from: Math.min(ay, by), to: Math.max(ay, by) });
    }
  }
  for (const a of across) for (const b of down) if (a.id !== b.id && within(b.at, a) && within(a.at, b)) cost += CROSSING;
  for (const { id, label } of edges) {
    if (!label) continue;
    const { x, y, width, height } = label;
    for (const piece of across)
      if (piece.id !== id && piece.at > y && piece.at < y + height && beside(piece, x, x + width) > 0) cost += COVERED;
    for (const piece of down)
      if (piece.id !== id && piece.at > x && piece.at < x + width && beside(piece, y, y + height) > 0) cost += COVERED;
  }
  for (const { x, y, width, height } of nodes) {
    for (const piece of across) if (piece.at > y - CLOSE && piece.at < y + height + CLOSE) cost += beside(piece, x, x + width) * HUGGING;
    for (const piece of down) if (piece.at > x - CLOSE && piece.at < x + width + CLOSE) cost += beside(piece, y, y + height) * HUGGING;
  }
  return cost;
};

/** A guess at the cost before any line is drawn. */
export const roughCost = (
  { places, rows, width, height }: Folded,
  sizes: ReadonlyMap<string, Size>,
  edges: readonly LiftedEdge[],
  direction: Direction,
): number => {
  const against = AGAINST[direction];
  let cost = shape({ width, height }, direction) + rows * ROW;
  for (const { from, to } of edges) {
    const [a, b] = [boxOf(from, places, sizes), boxOf(to, places, sizes)];
    if (!a || !b) continue;
    const across = Math.max(0, Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width));
    const down = Math.max(0, Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height));
    cost += across + down + (across > 0 && down > 0 ? TURNED : 0);
    cost += (b.x + b.width <= a.x ? against.left : 0) + (b.y + b.height <= a.y ? against.up : 0);
  }
  return cost;
};

/** How many times too large it is for a window. */
export const shrinking = ({ width, height }: Size): number => Math.max(1, width / WINDOW.width, height / WINDOW.height);

const shape = ({ width, height }: Size, direction: Direction): number =>
  TINY * Math.max(0, EASY - Math.min(1, WINDOW.width / width, WINDOW.height / height)) +
  TALL[direction] * Math.max(0, height / Math.max(1, width) - 1);

interface Piece {
  readonly id: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far a piece goes along a side, or into it. */
const beside = ({ from, to }: Piece, start: number, end: number): number => Math.max(0, Math.min(to, end) - Math.max(from, start));

const within = (at: number, { from, to }: Piece): boolean => at > from && at < to;

const boxOf = (id: string, places: ReadonlyMap<string, Point>, sizes: ReadonlyMap<string, Size>) => {
  const [at, size] = [places.get(id), sizes.get(id)];
  return at && size && { ...at, ...size };
};
