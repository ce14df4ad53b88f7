import { expect, test } from 'vitest';
import { sizeText, whenText } from './when.ts';

test('today and yesterday have a time, earlier days a date, other years a year', () => {
  const now = new Date(2026, 10, 23, 9, 30).getTime();
  const at = (year: number, month: number, day: number) => whenText(new Date(year, month, day, 14, 3).getTime(), now);
  expect([at(2026, 10, 22), at(2026, 10, 3), at(2025, 10, 3)]).toEqual(['Yesterday, 14:03', '3 Nov', '3 Nov 2025']);
  expect(whenText(now - 60_000, now)).toBe('Today, 09:29');
});

test('sizes are said in the unit that needs few digits', () => {
  expect([12, 84_300, 1_430_000, 5_200_000_000].map(sizeText)).toEqual(['1 kB', '84 kB', '1.4 MB', '5.2 GB']);
});
