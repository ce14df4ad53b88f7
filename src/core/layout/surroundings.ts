import { inflate, type Rect } from './geometry.ts';
import type { LineIndex } from './line-index.ts';

/** Price of running through something, in px of detour. */
export const PRICE = { card: 3000, title: 3000, header: 160, area: 90 } as const;
const BEND = 30;
/** Price of running along something, closer than its margin. */
export const CLOSE = 60;
/** Price of crossing an earlier line. */
export const CROSSING = 14;

/** What lies farther from a line than this has no say in its price. */
const NEAR = 12;

const BOX = 6;
const LINE = 4;

/** Obstacles and earlier lines around one route. One object is used again and again: nothing is allocated per route. */
export class Surroundings {
  private boxes = new Float64Array(BOX * 64);
  private lines = new Float64Array(LINE * 64);
  private lineCount = 0;
  private laid: LineIndex | undefined;
  boxCount = 0;
  /** How far was looked: left, top, right, bottom. */
  private readonly seen = new Float64Array(4);
  private sawAll = false;

  /** Forgets everything; `laid` are the lines that a route should not lie on. */
  clear(laid?: LineIndex): void {
    this.boxCount = 0;
    this.lineCount = 0;
    this.laid = laid;
    this.sawAll = false;
    this.seen.fill(Number.POSITIVE_INFINITY, 0, 2);
    this.seen.fill(Number.NEGATIVE_INFINITY, 2);
  }

  /** Nothing outside this box had a say in any answer since it was filled with what lies in `area`. */
  read(area: Rect): Rect {
    const [left = 0, top = 0, right = 0, bottom = 0] = this.seen;
    return this.sawAll || left > right ? area : inflate({ x: left, y: top, width: right - left, height: bottom - top }, NEAR);
  }

  addBox(x: number, y: number, right: number, bottom: number, price: number, margin: number): void {
    const at = this.boxCount * BOX;
    if (at + BOX > this.boxes.length) this.boxes = grown(this.boxes);
    this.boxes[at] = x;
    this.boxes[at + 1] = y;
    this.boxes[at + 2] = right;
    this.boxes[at + 3] = bottom;
    this.boxes[at + 4] = price;
    this.boxes[at + 5] = margin;
    this.boxCount += 1;
  }

  /** A line that had better not be crossed, as corners x, y, x, y, … */
  addLine(points: readonly number[]): void {
    for (let i = 2; i < points.length; i += 2) {
      const at = this.lineCount * LINE;
      if (at + LINE > this.lines.length) this.lines = grown(this.lines);
      this.lines[at] = Math.min(points[i - 2] ?? 0, points[i] ?? 0);
      this.lines[at + 1] = Math.min(points[i - 1] ?? 0, points[i + 1] ?? 0);
      this.lines[at + 2] = Math.max(points[i - 2] ?? 0, points[i] ?? 0);
      this.lines[at + 3] = Math.max(points[i - 1] ?? 0, points[i + 1] ?? 0);
      this.lineCount += 1;
    }
  }

  /** Price of a route: its length, its bends and what it runs through. Stops counting at `limit`. */
  cost(points: readonly number[], limit: number): number {
    const n = points.length;
    let cost = (n / 2 - 2) * BEND;
    for (let i = 2; i < n; i += 2)
      cost += Math.abs((points[i] ?? 0) - (points[i - 2] ?? 0)) + Math.abs((points[i + 1] ?? 0) - (points[i - 1] ?? 0));
    for (let i = 2; i < n && cost < limit; i += 2)
      cost += this.toll(points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0);
    return cost;
  }

  /** What a straight piece pays beyond its length. */
  toll(ax: number, ay: number, bx: number, by: number): number {
    const x0 = ax < bx ? ax : bx;
    const x1 = ax < bx ? bx : ax;
    const y0 = ay < by ? ay : by;
    const y1 = ay < by ? by : ay;
    const seen = this.seen;
    if (x0 < (seen[0] ?? 0)) seen[0] = x0;
    if (y0 < (seen[1] ?? 0)) seen[1] = y0;
    if (x1 > (seen[2] ?? 0)) seen[2] = x1;
    if (y1 > (seen[3] ?? 0)) seen[3] = y1;
    let toll = this.along(x0, y0, x1, y1);
    const boxes = this.boxes;
    for (let at = 0, end = this.boxCount * BOX; at < end; at += BOX) {
      const margin = boxes[at + 5] ?? 0;
      const left = boxes[at] ?? 0;
      const right = boxes[at + 2] ?? 0;
      if (x1 <= left - margin || x0 >= right + margin) continue;
      const top = boxes[at + 1] ?? 0;
      const bottom = boxes[at + 3] ?? 0;
      if (y1 <= top - margin || y0 >= bottom + margin) continue;
      if (x1 <= left || x0 >= right || y1 <= top || y0 >= bottom) toll += CLOSE;
      else toll += boxes[at + 4] ?? 0;
    }
    return this.lineCount === 0 ? toll : toll + this.crossings(x0, y0, x1, y1) * CROSSING;
  }

  /** The part of the toll that is paid for lying on or close beside other lines. The first point lies left of or above the second. */
  along(x0: number, y0: number, x1: number, y1: number): number {
    if (this.laid === undefined) return 0;
    return y0 === y1 ? this.laid.shared(true, y0, x0, x1) : this.laid.shared(false, x0, y0, y1);
  }

  /** Calls back for each piece of a line that had better not be crossed. */
  eachLine(visit: (left: number, top: number, right: number, bottom: number) => void): void {
    this.sawAll = true;
    const lines = this.lines;
    for (let at = 0, end = this.lineCount * LINE; at < end; at += LINE)
      visit(lines[at] ?? 0, lines[at + 1] ?? 0, lines[at + 2] ?? 0, lines[at + 3] ?? 0);
  }

  /** Calls back for each obstacle. */
  eachBox(visit: (left: number, top: number, right: number, bottom: number, price: number, margin: number) => void): void {
    this.sawAll = true;
    const boxes = this.boxes;
    for (let at = 0, end = this.boxCount * BOX; at < end; at += BOX)
      visit(boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0, boxes[at + 4] ?? 0, boxes[at + 5] ?? 0);
  }

  private crossings(x0: number, y0: number, x1: number, y1: number): number {
    const lines = this.lines;
    let count = 0;
    for (let at = 0, end = this.lineCount * LINE; at < end; at += LINE) {
      if (x1 <= (lines[at] ?? 0) || x0 >= (lines[at + 2] ?? 0) || y1 < (lines[at + 1] ?? 0) || y0 > (lines[at + 3] ?? 0)) {
        if (y1 <= (lines[at + 1] ?? 0) || y0 >= (lines[at + 3] ?? 0) || x1 < (lines[at] ?? 0) || x0 > (lines[at + 2] ?? 0)) continue;
      }
      if ((y0 === y1) !== (lines[at + 1] === lines[at + 3])) count += 1;
    }
    return count;
  }

  /** Coordinates beside the obstacles, where a detour could run. */
  beside(axis: 'x' | 'y', distance: number): number[] {
    this.sawAll = true;
    const offset = axis === 'x' ? 0 : 1;
    const found: number[] = [];
    for (let at = 0, end = this.boxCount * BOX; at < end; at += BOX) {
      if ((this.boxes[at + 4] ?? 0) < PRICE.header) continue;
      found.push((this.boxes[at + offset] ?? 0) - distance, (this.boxes[at + offset + 2] ?? 0) + distance);
    }
    return found;
  }

  /** Adds a rectangle as an obstacle. */
  addRect({ x, y, width, height }: Rect, price: number, margin: number, shrink = 0): void {
    this.addBox(x + shrink, y + shrink, x + width - shrink, y + height - shrink, price, margin);
  }
}

const grown = (array: Float64Array): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
};
