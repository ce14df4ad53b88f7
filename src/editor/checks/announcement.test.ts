import { expect, test } from 'vitest';
import type { Finding } from '#core/validator/finding.ts';
import { announcement } from './announcement.ts';

const finding = (id: string): Finding => ({
  id,
  rule: id,
  subject: id,
  verdict: 'wrong',
  severity: 'error',
  basis: 'exam-notes',
  message: `${id} is wrong.`,
  nodes: [],
  edges: [],
  fixes: [],
  alternatives: [],
});
const [a, b, c] = [finding('a'), finding('b'), finding('c')];

test('only the difference is told', () => {
  expect(announcement([a], [a, b])).toBe('1 new finding: b is wrong.');
  expect(announcement([a], [b, c])).toBe('2 new findings: b is wrong. c is wrong. 1 resolved.');
  expect(announcement([a, b], [b])).toBe('1 resolved.');
  expect(announcement([a], [a])).toBe('');
});
