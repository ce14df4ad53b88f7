import type { Rect } from './geometry.ts';

const RADIUS = 8;
/** Length and half width of an arrow head; a wrong edge has a larger one. */
const HEAD = { length: 9, half: 4.5 } as const;
const WRONG_HEAD = { length: 11, half: 5.5 } as const;

interface Drawn {
  /** SVG path of the line, up to the arrow head. */
  readonly path: string;
  /** SVG path of the head, to be filled. Its tip is the last point. */
  readonly arrow: string;
}

/** The line through the corners x, y, x, y, … with rounded corners, and the head at its end. */
export const drawRoute = (points: readonly number[], wrong: boolean): Drawn => {
  const n = points.length;
  const [x, y] = [points[n - 2] ?? 0, points[n - 1] ?? 0];
  const [px, py] = [points[n - 4] ?? x, points[n - 3] ?? y];
  const [dx, dy] = [Math.sign(x - px), Math.sign(y - py)];
  const { length, half } = wrong ? WRONG_HEAD : HEAD;
  const [bx, by] = [x - dx * length, y - dy * length];
  let path = `M${points[0]} ${points[1]}`;
  for (let i = 2; i < n - 2; i += 2) {
    const [cx, cy] = [points[i] ?? 0, points[i + 1] ?? 0];
    const [ax, ay] = [points[i - 2] ?? 0, points[i - 1] ?? 0];
    const [ex, ey] = i + 2 === n - 2 ? [bx, by] : [points[i + 2] ?? 0, points[i + 3] ?? 0];
    const [inLength, outLength] = [Math.abs(cx - ax) + Math.abs(cy - ay), Math.abs(ex - cx) + Math.abs(ey - cy)];
    const radius = Math.min(RADIUS, inLength / 2, i + 2 === n - 2 ? outLength : outLength / 2);
    const [ix, iy] = [cx - Math.sign(cx - ax) * radius, cy - Math.sign(cy - ay) * radius];
    const [ox, oy] = [cx + Math.sign(ex - cx) * radius, cy + Math.sign(ey - cy) * radius];
    path += `L${ix} ${iy}Q${cx} ${cy} ${ox} ${oy}`;
  }
  path += `L${bx + dx} ${by + dy}`;
  const arrow = `M${x} ${y}L${bx + dy * half} ${by + dx * half}L${bx - dy * half} ${by - dx * half}Z`;
  return { path, arrow };
};

/** The box around the corners of a route. */
export const boxOf = (points: readonly number[]): Rect => {
  let left = points[0] ?? 0;
  let top = points[1] ?? 0;
  let right = left;
  let bottom = top;
  for (let i = 2; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (x < left) left = x;
    else if (x > right) right = x;
    if (y < top) top = y;
    else if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Leaves out corners in which nothing turns. */
export const simplified = (points: readonly number[]): number[] => {
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    const n = kept.length;
    if (n >= 2 && kept[n - 2] === x && kept[n - 1] === y) continue;
    if (n >= 4 && ((kept[n - 4] === x && kept[n - 2] === x) || (kept[n - 3] === y && kept[n - 1] === y))) kept.length = n - 2;
    kept.push(x, y);
  }
  return kept;
};
