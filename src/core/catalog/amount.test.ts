import { expect, test } from 'vitest';
import { amountInWords } from './amount.ts';

test('an amount is told in the largest unit that says it exactly', () => {
  const said = [60, 90, 900, 3600, 5400, 7200, 86_400, 432_000].map((seconds) => amountInWords(seconds, 's'));
  expect(said).toEqual(['60 s', '90 s', '15 minutes', '1 hour', '90 minutes', '2 hours', '1 day', '5 days']);
  expect([6, 1000, 1024, 1500, 5000, 6144, 1_000_000].map((size) => amountInWords(size, 'MB'))).toEqual([
    '6 MB',
    '1 GB',
    '1 GB',
    '1,500 MB',
    '5 GB',
    '6 GB',
    '1 TB',
  ]);
  expect([500, 1024, 2000].map((size) => amountInWords(size, 'GB'))).toEqual(['500 GB', '1 TB', '2 TB']);
});

test('what is counted has no unit of its own, and nothing is rounded', () => {
  expect([amountInWords(1500, 'requests'), amountInWords(0.5, 's'), amountInWords(0, 's'), amountInWords(1, 'days')]).toEqual([
    '1,500',
    '0.5 s',
    '0 s',
    '1 day',
  ]);
  expect([amountInWords(30, 'days'), amountInWords(12, '%'), amountInWords(7, undefined)]).toEqual(['30 days', '12 %', '7']);
});
