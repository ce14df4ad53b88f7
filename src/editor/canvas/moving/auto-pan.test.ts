import { expect, it } from 'vitest';
import { speedAt } from './auto-pan.ts';

it('the view rests in the middle and moves faster the nearer the pointer is to the edge, no faster beyond it', () => {
  expect(speedAt(500, 0, 1000)).toBe(0);
  expect(speedAt(20, 0, 1000)).toBeGreaterThan(0);
  expect(speedAt(980, 0, 1000)).toBeLessThan(0);
  expect(Math.abs(speedAt(995, 0, 1000))).toBeGreaterThan(Math.abs(speedAt(980, 0, 1000)));
  expect(speedAt(1400, 0, 1000)).toBe(speedAt(1000, 0, 1000));
});
