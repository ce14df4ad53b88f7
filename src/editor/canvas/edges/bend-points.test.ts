import { expect, it } from 'vitest';
import { grips, holdPiece, nearestPiece, roomForBend, withBend } from './bend-points.ts';

/** Right 100, down 200, right 100. */
const line = [0, 0, 100, 0, 100, 200, 200, 200];

it('a bend point is put between those before and behind it on the line', () => {
  const bends = [
    { x: 50, y: 0 },
    { x: 150, y: 200 },
  ];
  expect(withBend(line, bends, { x: 100, y: 100 })).toEqual({ bends: [bends[0], { x: 100, y: 100 }, bends[1]], index: 1 });
  expect(withBend(line, bends, { x: 10, y: 0 }).index).toBe(0);
  expect(withBend(line, bends, { x: 199, y: 200 }).index).toBe(2);
});

it('a piece is held by the bend points on it, or by a new one', () => {
  const at = nearestPiece(line, { x: 104, y: 60 });
  if (!at) throw new Error('a line has pieces');
  expect(at.at).toEqual({ x: 100, y: 60 });
  expect(holdPiece(line, [], at)).toEqual({ bends: [{ x: 100, y: 60 }], held: [0], axis: 'x' });
  const corner = { x: 100, y: 200 };
  expect(holdPiece(line, [corner], at)).toEqual({ bends: [corner], held: [0], axis: 'x' });
});

it('grips lie in the middle of pieces, beside labels and bend points', () => {
  expect(grips(line, [], undefined, 20).map(({ at }) => at)).toEqual([
    { x: 50, y: 0 },
    { x: 100, y: 100 },
    { x: 150, y: 200 },
  ]);
  expect(grips(line, [{ x: 100, y: 100 }], undefined, 20)).toHaveLength(2);
  expect(grips(line, [], { x: 60, y: 90, width: 80, height: 20 }, 20)[1]?.at).toEqual({ x: 100, y: 50 });
  expect(grips(line, [], undefined, 60)).toHaveLength(1);
});

it('a new bend point has room on the longest free piece', () => {
  expect(roomForBend(line, [])).toEqual({ x: 100, y: 100 });
  expect(roomForBend(line, [{ x: 100, y: 50 }])).toEqual({ x: 50, y: 0 });
});
