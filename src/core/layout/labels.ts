import type { DrawnLabel } from './drawn.ts';
import { inflate, overlaps, type Rect, type Size } from './geometry.ts';
import type { Obstacles } from './obstacles.ts';
import { boxOf } from './path.ts';
import { LABEL } from './sizes.ts';
import { ellipsize, textWidth } from './text.ts';

const HEAD_ROOM = 14;
const START_ROOM = 6;
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8] as const;
const COST = { card: 1000, title: 1000, label: 900, border: 500, short: 250, line: 60 } as const;

/** Text and size of a label; a wrong edge's label has a sign before the text. */
export const labelSize = (text: string, wrong: boolean): Size & { text: string } => {
  const shown = ellipsize(text, LABEL.maxText, LABEL.size, 500);
  return {
    text: shown,
    width: Math.ceil(textWidth(shown, LABEL.size, 500)) + 2 * LABEL.padding + (wrong ? LABEL.wrongFrame : 0),
    height: LABEL.height,
  };
};

/** The area that decides where the label of a line goes. */
export const labelArea = (points: readonly number[], size: Size): Rect => inflate(boxOf(points), Math.max(size.width, size.height) / 2 + 8);

/**
 * Where a label goes: on the longest piece of the line that has room, clear of cards, titles, borders, other labels and lines
 * where that can be. `lines` and `labels` are those in its area, the own line left out.
 */
export const placeLabel = (
  points: readonly number[],
  size: Size & { text: string },
  obstacles: Obstacles,
  lines: readonly (readonly number[])[],
  labels: readonly Rect[],
): DrawnLabel => {
  const near: { box: Rect; kind: 'card' | 'title' | 'header' | 'area' }[] = [];
  obstacles.eachWithin(labelArea(points, size), (obstacle) => near.push(obstacle));
  const toll = (box: Rect): number => {
    let sum = 0;
    const wide = inflate(box, 3);
    for (const { box: other, kind } of near) {
      if (kind === 'header' || !overlaps(wide, other)) continue;
      if (kind !== 'area') sum += COST[kind];
      else if (crossesBorder(wide, other)) sum += COST.border;
    }
    for (const other of labels) if (overlaps(wide, other)) sum += COST.label;
    for (const line of lines) sum += COST.line * crossings(line, box);
    return sum;
  };
  let best: Rect | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, { x0, y0, x1, y1, length, last }] of segments(points).entries()) {
    const flat = y0 === y1;
    const needed = (flat ? size.width : size.height) + START_ROOM + (last ? HEAD_ROOM : START_ROOM);
    for (const [turn, place] of PLACES.entries()) {
      const usable = last ? length - HEAD_ROOM + START_ROOM : length;
      const room = (flat ? size.width : size.height) / 2 + START_ROOM;
      const along = length < needed ? usable / 2 : Math.min(usable - room, Math.max(room, usable * place));
      const [x, y] = [x0 + Math.sign(x1 - x0) * along, y0 + Math.sign(y1 - y0) * along];
      const box = { x: Math.round(x - size.width / 2), y: Math.round(y - size.height / 2), width: size.width, height: size.height };
      const cost = rank * 12 + turn * 4 + (length < needed ? COST.short : 0) + toll(box);
      if (cost < least) {
        least = cost;
        best = box;
      }
      if (best && least <= rank * 12) return { text: size.text, ...best };
    }
  }
  return { text: size.text, ...(best ?? { x: points[0] ?? 0, y: points[1] ?? 0, width: size.width, height: size.height }) };
};

interface Piece {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly length: number;
  readonly last: boolean;
}

/** The straight pieces, longest first. */
const segments = (points: readonly number[]): readonly Piece[] => {
  const list: Piece[] = [];
  for (let i = 2; i < points.length; i += 2) {
    const [x0, y0, x1, y1] = [points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0];
    list.push({ x0, y0, x1, y1, length: Math.abs(x1 - x0) + Math.abs(y1 - y0), last: i === points.length - 2 });
  }
  return list.sort((a, b) => b.length - a.length);
};

export const longestPiece = (points: readonly number[]): number => {
  let longest = 0;
  for (let i = 2; i < points.length; i += 2)
    longest = Math.max(longest, Math.abs((points[i] ?? 0) - (points[i - 2] ?? 0)) + Math.abs((points[i + 1] ?? 0) - (points[i - 1] ?? 0)));
  return longest;
};

const crossesBorder = (box: Rect, area: Rect): boolean =>
  !(box.x >= area.x && box.y >= area.y && box.x + box.width <= area.x + area.width && box.y + box.height <= area.y + area.height);

const crossings = (line: readonly number[], box: Rect): number => {
  let count = 0;
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i - 2] ?? 0, line[i - 1] ?? 0, line[i] ?? 0, line[i + 1] ?? 0];
    if (
      Math.max(ax, bx) > box.x &&
      Math.min(ax, bx) < box.x + box.width &&
      Math.max(ay, by) > box.y &&
      Math.min(ay, by) < box.y + box.height
    )
      count += 1;
  }
  return count;
};
