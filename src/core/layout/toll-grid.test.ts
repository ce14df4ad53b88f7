import { expect, it } from 'vitest';
import { Surroundings } from './surroundings.ts';
import { TollGrid } from './toll-grid.ts';

/** Whole numbers that are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sorted = (count: number, next: () => number): number[] => [...new Set(Array.from({ length: count }, next))].sort((a, b) => a - b);

it.each(Array.from({ length: 60 }, (_, seed) => seed))('charges what the surroundings charge for each step (seed %i)', (seed) => {
  const below = numbers(seed);
  const around = new Surroundings();
  around.clear();
  for (let i = 0; i < 8; i += 1)
    around.addRect(
      { x: below(60), y: below(60), width: 1 + below(30), height: 1 + below(30) },
      [3000, 160, 90][below(3)] ?? 0,
      below(2) * 10,
    );
  for (let i = 0; i < 4; i += 1) {
    const [x, y, corner] = [below(80), below(80), below(80)];
    around.addLine([x, y, x, corner, below(80), corner]);
  }
  const [xs, ys] = [sorted(12, () => below(90)), sorted(12, () => below(90))];
  const grid = new TollGrid(144);
  grid.fill(xs, ys, around);
  ys.forEach((y, j) => {
    xs.forEach((x, i) => {
      const [right, down] = [xs[i + 1], ys[j + 1]];
      if (right !== undefined) expect(grid.right(i, j), `right of ${x}, ${y}`).toBe(around.toll(x, y, right, y));
      if (down !== undefined) expect(grid.down(i, j), `below ${x}, ${y}`).toBe(around.toll(x, y, x, down));
    });
  });
});

it('knows whether a way leads around what stands between', () => {
  const around = new Surroundings();
  around.clear();
  const grid = new TollGrid(144);
  const lines = [0, 10, 20, 30, 40];
  around.addRect({ x: 12, y: -10, width: 6, height: 45 }, 3000, 0);
  grid.fill(lines, lines, around);
  expect(grid.leads(0, 4)).toBe(true);
  around.addRect({ x: 12, y: 35, width: 6, height: 15 }, 3000, 0);
  grid.fill(lines, lines, around);
  expect(grid.leads(0, 4)).toBe(false);
});
