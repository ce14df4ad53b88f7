import { expect, it } from 'vitest';
import { snap } from './snap.ts';

const card = (x: number, y: number) => ({ x, y, width: 176, height: 56 });

it('a box snaps to edges and middles in common, and shows the line along both', () => {
  expect(snap(card(404, 300), [card(400, 0)], 6)).toMatchObject({ shift: { x: -4, y: 0 } });
  expect(snap(card(404, 300), [card(400, 0)], 6).guides).toContainEqual({ kind: 'align', from: { x: 488, y: 0 }, to: { x: 488, y: 356 } });
  const tall = { x: 600, y: 0, width: 300, height: 100 };
  expect(snap(card(200, 24), [tall], 6).shift).toEqual({ x: 0, y: -2 });
});

it('what is further away than the reach is left alone', () => {
  expect(snap(card(410, 300), [card(400, 0)], 6)).toEqual({ shift: { x: 0, y: 0 }, guides: [] });
});

it('a box between two others snaps to equal gaps, and continues a row with the gap that it has', () => {
  const between = snap(card(303, 2), [card(0, 0), card(600, 0)], 6);
  expect(between.shift).toEqual({ x: -3, y: -2 });
  expect(between.guides.filter(({ kind }) => kind === 'gap')).toEqual([
    { kind: 'gap', from: { x: 176, y: 28 }, to: { x: 300, y: 28 } },
    { kind: 'gap', from: { x: 476, y: 28 }, to: { x: 600, y: 28 } },
  ]);
  expect(snap(card(556, 0), [card(0, 0), card(280, 0)], 6).shift).toEqual({ x: 4, y: 0 });
});
