import { CLOSE, CROSSING, PRICE, type Surroundings } from './surroundings.ts';

/** What obstacles and crossed lines charge for each step between neighbouring crossings of some lines: looked up, not computed at every step. */
export class TollGrid {
  private readonly flat: Float64Array;
  private readonly upright: Float64Array;
  private readonly seen: Uint8Array;
  private readonly open: Int32Array;
  private width = 0;
  private height = 0;

  /** For up to so many crossings. */
  constructor(most: number) {
    this.flat = new Float64Array(most);
    this.upright = new Float64Array(most);
    this.seen = new Uint8Array(most);
    this.open = new Int32Array(most);
  }

  /** Takes what stands around for sorted lines; what was there before is forgotten. */
  fill(xs: readonly number[], ys: readonly number[], around: Surroundings): void {
    this.width = xs.length;
    this.height = ys.length;
    this.flat.fill(0, 0, xs.length * ys.length);
    this.upright.fill(0, 0, xs.length * ys.length);
    around.eachBox((left, top, right, bottom, price, margin) => {
      charge(this.flat, xs, ys, 1, xs.length, left, top, right, bottom, price, margin);
      charge(this.upright, ys, xs, xs.length, 1, top, left, bottom, right, price, margin);
    });
    around.eachLine((left, top, right, bottom) => {
      if (top === bottom) cross(this.upright, ys, xs, xs.length, 1, top, left, right);
      else cross(this.flat, xs, ys, 1, xs.length, left, top, bottom);
    });
  }

  /** Whether a way leads from one crossing to another without running through a card or a title. */
  leads(from: number, to: number): boolean {
    const { width, flat, upright, seen, open } = this;
    const free = (toll: number | undefined): boolean => (toll ?? 0) < PRICE.card;
    const height = this.height;
    seen.fill(0, 0, width * height);
    open[0] = from;
    seen[from] = 1;
    for (let next = 0, count = 1; next < count; next += 1) {
      const cell = open[next] ?? 0;
      if (cell === to) return true;
      const i = cell % width;
      const visit = (other: number): void => {
        if (seen[other] === 1) return;
        seen[other] = 1;
        open[count] = other;
        count += 1;
      };
      if (i + 1 < width && free(flat[cell])) visit(cell + 1);
      if (i > 0 && free(flat[cell - 1])) visit(cell - 1);
      if (cell + width < width * height && free(upright[cell])) visit(cell + width);
      if (cell >= width && free(upright[cell - width])) visit(cell - width);
    }
    return false;
  }

  /** The toll from the crossing (i, j) to its right neighbour. */
  right(i: number, j: number): number {
    return this.flat[j * this.width + i] ?? 0;
  }

  /** The toll from the crossing (i, j) to the one below. */
  down(i: number, j: number): number {
    return this.upright[j * this.width + i] ?? 0;
  }
}

/** Adds what a box charges for steps along `along`, on each of the lines `across`: its price inside, less within its margin. */
const charge = (
  tolls: Float64Array,
  along: readonly number[],
  across: readonly number[],
  step: number,
  stride: number,
  from: number,
  low: number,
  to: number,
  high: number,
  price: number,
  margin: number,
): void => {
  const first = Math.max(0, after(along, from - margin) - 1);
  for (let line = after(across, low - margin); line < across.length; line += 1) {
    const at = across[line] ?? 0;
    if (at >= high + margin) return;
    for (let i = first; i + 1 < along.length; i += 1) {
      const [start, end] = [along[i] ?? 0, along[i + 1] ?? 0];
      if (start >= to + margin) break;
      const inside = end > from && start < to && at > low && at < high;
      const cell = line * stride + i * step;
      tolls[cell] = (tolls[cell] ?? 0) + (inside ? price : CLOSE);
    }
  }
};

/** Adds what a line at a place `along` charges for steps across it, on each of the lines that it meets. */
const cross = (
  tolls: Float64Array,
  along: readonly number[],
  across: readonly number[],
  step: number,
  stride: number,
  at: number,
  low: number,
  high: number,
): void => {
  for (let line = Math.max(0, after(across, low) - 1); line < across.length; line += 1) {
    const place = across[line] ?? 0;
    if (place > high) return;
    if (place < low) continue;
    const within = place > low && place < high;
    for (let i = Math.max(0, after(along, at) - 2); i + 1 < along.length && (along[i] ?? 0) <= at; i += 1) {
      const [start, end] = [along[i] ?? 0, along[i + 1] ?? 0];
      if (end < at || !(within || (start < at && end > at))) continue;
      const cell = line * stride + i * step;
      tolls[cell] = (tolls[cell] ?? 0) + CROSSING;
    }
  }
};

/** Index of the first of the sorted numbers that is greater. */
const after = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
};
