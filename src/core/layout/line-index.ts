/** Parallel lines nearer than this look like one line. */
const APART = 7;
const BUCKET = 16;
const PRICE = 40;

/** Laid lines by where they run, to find those that a new piece would lie on. */
export class LineIndex {
  private readonly flat = new Map<number, number[]>();
  private readonly upright = new Map<number, number[]>();

  /** Adds a line given as corners x, y, x, y, … */
  add(points: readonly number[]): void {
    for (let i = 2; i < points.length; i += 2) {
      const ax = points[i - 2] ?? 0;
      const ay = points[i - 1] ?? 0;
      const bx = points[i] ?? 0;
      const by = points[i + 1] ?? 0;
      if (ay === by) insert(this.flat, ay, Math.min(ax, bx), Math.max(ax, bx));
      else insert(this.upright, ax, Math.min(ay, by), Math.max(ay, by));
    }
  }

  /** Price of lying on or close beside laid lines; `at` is the piece's fixed coordinate, low to high its extent. */
  shared(isFlat: boolean, at: number, low: number, high: number): number {
    const buckets = isFlat ? this.flat : this.upright;
    const last = Math.floor((at + APART) / BUCKET);
    let price = 0;
    for (let key = Math.floor((at - APART) / BUCKET); key <= last; key += 1) {
      const list = buckets.get(key);
      if (!list) continue;
      for (let i = 0; i < list.length; i += 3) {
        const distance = (list[i] ?? 0) - at;
        if (distance >= APART || distance <= -APART) continue;
        const common = Math.min(high, list[i + 2] ?? 0) - Math.max(low, list[i + 1] ?? 0);
        if (common > 2) price += PRICE + common;
      }
    }
    return price;
  }
}

const insert = (buckets: Map<number, number[]>, at: number, low: number, high: number): void => {
  const key = Math.floor(at / BUCKET);
  const list = buckets.get(key);
  if (list) list.push(at, low, high);
  else buckets.set(key, [at, low, high]);
};
