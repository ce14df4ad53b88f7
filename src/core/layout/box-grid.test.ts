import { expect, test } from 'vitest';
import { boxGrid } from './box-grid.ts';
import { overlaps, type Rect } from './geometry.ts';

/** Numbers in [0, 1) that are the same in every run. */
let state = 11;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const box = (most: number): Rect => ({
  x: Math.round(random() * 9000 - 4500),
  y: Math.round(random() * 9000 - 4500),
  width: Math.round(random() * most),
  height: Math.round(random() * most),
});

test('the grid finds what a look at everything finds, in the same order', () => {
  const things = Array.from({ length: 300 }, (_, i) => ({ box: box(i % 50 === 0 ? 9000 : 400) }));
  const find = boxGrid(things);
  for (let look = 0; look < 400; look++) {
    const area = box(look % 20 === 0 ? 9000 : 700);
    const found: unknown[] = [];
    find(area, (thing) => found.push(thing));
    expect(found).toEqual(things.filter((thing) => overlaps(thing.box, area)));
  }
});
