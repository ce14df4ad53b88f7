import type { Point } from './geometry.ts';

/** The point half way along a line given as corners x, y, x, y, … */
export const middleOf = (points: readonly number[]): Point => pointAlong(points, lengthOf(points) / 2);

/** The point `way` px along a line, or its end. */
export function pointAlong(points: readonly number[], way: number): Point {
  let left = way;
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0];
    const length = Math.hypot(bx - ax, by - ay);
    if (left <= length && length > 0) return { x: ax + ((bx - ax) * left) / length, y: ay + ((by - ay) * left) / length };
    left -= length;
  }
  return { x: points.at(-2) ?? 0, y: points.at(-1) ?? 0 };
}

export function lengthOf(points: readonly number[]): number {
  let length = 0;
  for (let i = 2; i < points.length; i += 2)
    length += Math.hypot((points[i] ?? 0) - (points[i - 2] ?? 0), (points[i + 1] ?? 0) - (points[i - 1] ?? 0));
  return length;
}
