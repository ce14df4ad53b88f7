import { expect, test } from 'vitest';
import { emptyDesign } from '#core/design/design.ts';
import type { Finding } from '#core/validator/finding.ts';
import { emptySelection } from '../store/selection.ts';
import { announcement, changeInWords } from './announcement.ts';

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

test('what was done is told by the name of the step, and whether it was taken back', () => {
  const [add, connect] = ['Add Lambda', 'Connect'].map((label) => ({ label, design: emptyDesign, selection: emptySelection }));
  if (!add || !connect) throw new Error('two steps');
  const steps = (past: readonly (typeof add)[], future: readonly (typeof add)[] = []) => ({ past, future });
  expect(changeInWords(steps([]), steps([add]))).toBe('Add Lambda.');
  expect(changeInWords(steps([add]), steps([add, connect]))).toBe('Connect.');
  expect(changeInWords(steps([add, connect]), steps([add], [connect]))).toBe('Undone: Connect.');
  expect(changeInWords(steps([add], [connect]), steps([add, connect]))).toBe('Redone: Connect.');
  expect(changeInWords(steps([add]), steps([add]))).toBe('');
});
