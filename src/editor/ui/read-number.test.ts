import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test('numbers are read as people write them', () => {
  expect(['60', ' 2.5 ', '1,000', '1 000', '-3', '.5', '1e3'].map(readNumber)).toEqual([60, 2.5, 1000, 1000, -3, 0.5, 1000]);
});

test('an empty text says nothing, and words are no number', () => {
  expect(readNumber('  ')).toBeUndefined();
  expect(['ten', '1,2,3', '60 s', '--1'].map(readNumber)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
});
