import type { Rect } from './geometry.ts';

/** Price of running through something, in px of detour. */
export const PRICE = { card: 3000, title: 3000, header: 160, area: 90 } as const;
const BEND = 30;
const CLOSE = 60;
const CROSSING = 14;
/** Parallel lines nearer than this look like one line. */
const APART = 7;

const BOX = 6;
const LINE = 4;

/** Obstacles and earlier lines around one route. One object is used again and again: nothing is allocated per route. */
export class Surroundings {
  private boxes = new Float64Array(BOX * 64);
  private lines = new Float64Array(LINE * 256);
  private boxCount = 0;
  private lineCount = 0;

  clear(): void {
    this.boxCount = 0;
    this.lineCount = 0;
  }

  addBox(box: Rect, price: number, margin: number): void {
    const at = this.boxCount * BOX;
    if (at + BOX > this.boxes.length) this.boxes = grown(this.boxes);
    this.boxes[at] = box.x;
    this.boxes[at + 1] = box.y;
    this.boxes[at + 2] = box.x + box.width;
    this.boxes[at + 3] = box.y + box.height;
    this.boxes[at + 4] = price;
    this.boxes[at + 5] = margin;
    this.boxCount += 1;
  }

  /** Adds the line of an earlier route, or the border of a container, given as corners x, y, x, y, … */
  addLine(points: readonly number[]): void {
    for (let i = 2; i < points.length; i += 2) {
      const at = this.lineCount * LINE;
      if (at + LINE > this.lines.length) this.lines = grown(this.lines);
      const [ax, ay, bx, by] = [num(points[i - 2]), num(points[i - 1]), num(points[i]), num(points[i + 1])];
      this.lines[at] = Math.min(ax, bx);
      this.lines[at + 1] = Math.min(ay, by);
      this.lines[at + 2] = Math.max(ax, bx);
      this.lines[at + 3] = Math.max(ay, by);
      this.lineCount += 1;
    }
  }

  /** Price of a route: its length, its bends and what it runs through. Stops counting at `limit`. */
  cost(points: readonly number[], limit: number): number {
    let cost = (points.length / 2 - 2) * BEND;
    for (let i = 2; i < points.length; i += 2) cost += Math.abs(num(points[i]) - num(points[i - 2])) + Math.abs(num(points[i + 1]) - num(points[i - 1]));
    for (let i = 2; i < points.length && cost < limit; i += 2) cost += this.toll(num(points[i - 2]), num(points[i - 1]), num(points[i]), num(points[i + 1]));
    return cost;
  }

  /** What a straight piece pays beyond its length. */
  toll(ax: number, ay: number, bx: number, by: number): number {
    const [x0, x1] = ax < bx ? [ax, bx] : [bx, ax];
    const [y0, y1] = ay < by ? [ay, by] : [by, ay];
    let toll = 0;
    const boxes = this.boxes;
    for (let at = 0, end = this.boxCount * BOX; at < end; at += BOX) {
      const margin = num(boxes[at + 5]);
      const [left, top, right, bottom] = [num(boxes[at]), num(boxes[at + 1]), num(boxes[at + 2]), num(boxes[at + 3])];
      if (x1 <= left - margin || x0 >= right + margin || y1 <= top - margin || y0 >= bottom + margin) continue;
      if (x1 <= left || x0 >= right || y1 <= top || y0 >= bottom) toll += CLOSE;
      else toll += num(boxes[at + 4]);
    }
    const lines = this.lines;
    const flat = y1 - y0 < 0.5;
    for (let at = 0, end = this.lineCount * LINE; at < end; at += LINE) {
      const [left, top, right, bottom] = [num(lines[at]), num(lines[at + 1]), num(lines[at + 2]), num(lines[at + 3])];
      if (x1 <= left - APART || x0 >= right + APART || y1 <= top - APART || y0 >= bottom + APART) continue;
      if (flat === bottom - top < 0.5) {
        const shared = flat ? Math.min(x1, right) - Math.max(x0, left) : Math.min(y1, bottom) - Math.max(y0, top);
        if (shared > 2) toll += 40 + shared;
      } else if (x1 > left && x0 < right + 0.5 && y1 > top && y0 < bottom + 0.5) toll += CROSSING;
    }
    return toll;
  }

  /** Coordinates beside the obstacles, where a detour could run. */
  beside(axis: 'x' | 'y', distance: number): number[] {
    const offset = axis === 'x' ? 0 : 1;
    const found: number[] = [];
    for (let at = 0, end = this.boxCount * BOX; at < end; at += BOX) {
      if (num(this.boxes[at + 4]) < PRICE.header) continue;
      found.push(num(this.boxes[at + offset]) - distance, num(this.boxes[at + offset + 2]) + distance);
    }
    return found;
  }
}

/** Array elements inside their bounds; the check costs more than the sum it guards. */
const num = (value: number | undefined): number => value ?? 0;

const grown = (array: Float64Array): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
};
