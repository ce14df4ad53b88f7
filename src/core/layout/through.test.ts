import { describe, expect, it } from 'vitest';
import type { Port } from './candidates.ts';
import type { Rect } from './geometry.ts';
import { routeEdge } from './route.ts';
import { PRICE, Surroundings } from './surroundings.ts';
import { routeThrough } from './through.ts';

const start: Port = { x: 0, y: 0, dx: 1, dy: 0 };
const end: Port = { x: 400, y: 0, dx: -1, dy: 0 };
const around = (...cards: Rect[]): Surroundings => {
  const surroundings = new Surroundings();
  for (const card of cards) surroundings.addRect(card, PRICE.card, 10);
  return surroundings;
};
const through = (...bends: { x: number; y: number }[]) => routeThrough([start], bends, [end], around()).points;
const card = (x: number, y: number): Rect => ({ x, y, width: 176, height: 56 });

describe('a line through bend points', () => {
  it('of a straight arrow is pulled into a step that begins and ends beside the nodes', () => {
    expect(through({ x: 200, y: -80 })).toEqual([0, 0, 24, 0, 24, -80, 376, -80, 376, 0, 400, 0]);
  });

  it('stays straight where the point lies on it', () => {
    expect(through({ x: 200, y: 0 })).toEqual([0, 0, 400, 0]);
  });

  it('runs across a point that moves its middle piece', () => {
    const low: Port = { ...end, y: 100 };
    expect(routeThrough([start], [{ x: 120, y: 50 }], [low], around()).points).toEqual([0, 0, 120, 0, 120, 100, 400, 100]);
  });

  it('meets every point in order, however they lie', () => {
    const bends = [
      { x: 300, y: -120 },
      { x: -60, y: -120 },
      { x: -60, y: 90 },
      { x: 60, y: 90 },
    ];
    const points = through(...bends);
    let from = 0;
    for (const bend of bends) {
      const at = meets(points, bend, from);
      expect(at, JSON.stringify(bend)).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('is made of level and upright pieces that never run back over themselves, wherever one point lies', () => {
    for (let x = -300; x <= 700; x += 47)
      for (let y = -200; y <= 200; y += 31) {
        const points = through({ x, y });
        expect(meets(points, { x, y }, 0), `${x} ${y}: ${points}`).toBeGreaterThanOrEqual(0);
        for (let i = 2; i < points.length; i += 2)
          expect((points[i] === points[i - 2]) !== (points[i + 1] === points[i - 1]), `${x} ${y}: ${points}`).toBe(true);
        expect([points[0], points[1], points.at(-2), points.at(-1)]).toEqual([0, 0, 400, 0]);
        expect(points[3], 'leaves level').toBe(0);
        expect(points.at(-3), 'arrives level').toBe(0);
      }
  });

  it('takes the corner that no card stands in', () => {
    const low: Port = { x: 300, y: 200, dx: 0, dy: -1 };
    const bend = { x: 120, y: 80 };
    expect(routeThrough([start], [bend], [low], around()).points).toEqual([0, 0, 24, 0, 24, 80, 300, 80, 300, 200]);
    expect(routeThrough([start], [bend], [low], around(card(-80, 12))).points).toEqual([0, 0, 120, 0, 120, 80, 300, 80, 300, 200]);
  });

  it('leaves on the side that faces the point', () => {
    const said = { bends: [{ x: 88, y: 200 }] };
    const points = routeEdge(card(0, 0), card(400, 0), { said });
    expect(points.slice(0, 4)).toEqual([88, 56, 88, 200]);
  });
});

describe('a fixed side', () => {
  it('is kept, wherever the other end lies', () => {
    for (const [x, y] of [
      [400, 0],
      [-400, 0],
      [0, 300],
      [0, -300],
      [300, 300],
    ] as const) {
      expect(routeEdge(card(0, 0), card(x, y), { said: { fromSide: 'top' } }).slice(1, 2)).toEqual([0]);
      expect(routeEdge(card(0, 0), card(x, y), { said: { toSide: 'right' } }).at(-2)).toBe(x + 176);
    }
  });
});

/** The index of the first piece, from one on, that runs through a point; -1 where none does. */
const meets = (points: readonly number[], { x, y }: { x: number; y: number }, from: number): number => {
  for (let i = Math.max(2, from); i < points.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(i - 2, i + 2);
    if (x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)) return i;
  }
  return -1;
};
