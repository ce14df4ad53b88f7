import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('a title becomes a plain file name', () => {
  expect(fileName('Churn prediction, weekly', 'png')).toBe('churn-prediction-weekly.png');
  expect(fileName('Betrugserkennung für München', 'trueline.json')).toBe('betrugserkennung-fur-munchen.trueline.json');
  expect(fileName('../../etc/passwd', 'png')).toBe('etc-passwd.png');
});

test('a title without letters is called a design', () => {
  expect([fileName(undefined, 'png'), fileName('…', 'png'), fileName('設計', 'png')]).toEqual(['design.png', 'design.png', 'design.png']);
});
