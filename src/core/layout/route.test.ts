import { describe, expect, it } from 'vitest';
import type { Rect } from './geometry.ts';
import { drawRoute } from './path.ts';
import { routeEdge } from './route.ts';

const card = (x: number, y: number): Rect => ({ x, y, width: 176, height: 56 });

const runsThrough = (points: readonly number[], { x, y, width, height }: Rect): boolean => {
  for (let i = 2; i < points.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(i - 2, i + 2);
    if (Math.max(ax, bx) > x + 1 && Math.min(ax, bx) < x + width - 1 && Math.max(ay, by) > y + 1 && Math.min(ay, by) < y + height - 1)
      return true;
  }
  return false;
};
const isOrthogonal = (points: readonly number[]): boolean =>
  points.every((value, i) => i < 2 || i % 2 === 1 || value === points[i - 2] || points[i + 1] === points[i - 1]);

describe('routeEdge', () => {
  it('neighbours in a row are joined by a straight line from border to border', () => {
    expect(routeEdge(card(0, 0), card(300, 0))).toEqual([176, 28, 300, 28]);
  });

  it('a small difference in height still gives a straight line', () => {
    const points = routeEdge(card(0, 0), card(300, 10));
    expect(points).toHaveLength(4);
    expect(points[1]).toBe(points[3]);
  });

  it('nodes above each other are joined from bottom to top', () => {
    expect(routeEdge(card(0, 0), card(0, 200))).toEqual([88, 56, 88, 200]);
  });

  it('goes around a card in the way', () => {
    const middle = card(300, 0);
    const points = routeEdge(card(0, 0), card(600, 0), { obstacles: [middle] });
    expect(runsThrough(points, middle)).toBe(false);
    expect(isOrthogonal(points)).toBe(true);
  });

  it('is orthogonal, ends on the border and keeps out of both ends wherever they lie', () => {
    const from = card(0, 0);
    for (let x = -500; x <= 500; x += 45) {
      for (let y = -300; y <= 300; y += 33) {
        const to = card(x, y);
        if (Math.abs(x) < 220 && Math.abs(y) < 100) continue;
        const points = routeEdge(from, to);
        expect(isOrthogonal(points), `to ${x}, ${y}`).toBe(true);
        expect(runsThrough(points, from) || runsThrough(points, to), `to ${x}, ${y}: ${points}`).toBe(false);
      }
    }
  });

  it('between a container and what it holds the line stays inside', () => {
    const outer = { x: 0, y: 0, width: 500, height: 300 };
    const points = routeEdge(outer, card(100, 100), { relation: 'from-holds', fromFrame: true });
    expect(points).toEqual([0, 128, 100, 128]);
  });
});

describe('drawRoute', () => {
  it('the arrow head ends exactly at the last point and the line inside the head', () => {
    const { path, arrow } = drawRoute([176, 28, 300, 28], false);
    expect(path).toBe('M176 28L292 28');
    expect(arrow).toBe('M300 28L291 32.5L291 23.5Z');
  });

  it('corners are round, less where there is no room', () => {
    expect(drawRoute([0, 0, 50, 0, 50, 60, 100, 60], false).path).toBe('M0 0L42 0Q50 0 50 8L50 52Q50 60 58 60L92 60');
    expect(drawRoute([0, 0, 50, 0, 50, 6, 100, 6], false).path).toContain('Q50 0 50 3');
  });
});
