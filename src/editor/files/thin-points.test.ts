import { expect, test } from 'vitest';
import { MOST_POINTS, thinned } from './thin-points.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = 1_790_000_000_000;

test('of the last hour everything is kept, of the last day one an hour, before that one a day', () => {
  const hour = Array.from({ length: 12 }, (_, index) => now - index * 5 * MINUTE);
  expect(thinned(hour, now)).toEqual(hour);
  const day = Array.from({ length: 200 }, (_, index) => now - 60 * MINUTE - index * 5 * MINUTE);
  const kept = thinned(day, now);
  expect(kept.length).toBeGreaterThan(15);
  expect(kept.length).toBeLessThan(19);
  const week = Array.from({ length: 24 * 7 }, (_, index) => now - 2 * DAY - index * 60 * MINUTE);
  expect(thinned(week, now)).toHaveLength(8);
});

test('however long somebody works, at most fifty are kept, the newest among them', () => {
  let kept: readonly number[] = [];
  for (let at = now - 90 * DAY; at <= now; at += 37 * MINUTE) kept = thinned([...kept, at], at);
  expect(kept.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(kept.length).toBeGreaterThan(40);
  expect(Math.max(...kept)).toBeGreaterThan(now - 37 * MINUTE);
  expect(now - Math.min(...kept)).toBeGreaterThan(10 * DAY);
});

test('a clock that was set back loses no point that is younger than it says', () => {
  expect(thinned([now + DAY, now + 2 * DAY, now], now)).toEqual([now + 2 * DAY, now + DAY, now]);
});
