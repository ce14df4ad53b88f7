import { expect, test } from 'vitest';
import type { Finding, Report } from '#core/validator/finding.ts';
import { groupsOf } from './groups.ts';

const finding = (id: string, part: Partial<Finding>): Finding => ({
  id,
  rule: id,
  subject: 'a',
  verdict: 'wrong',
  severity: 'error',
  basis: 'exam-notes',
  message: id,
  nodes: [],
  edges: [],
  fixes: [],
  alternatives: [],
  ...part,
});
const reportOf = (...findings: readonly Finding[]): Report => ({ profile: 'notes', findings, accepted: [], holds: [], notApplicable: [] });

test('errors are wrong; warnings and advice are better choices', () => {
  const [error, warning, advice] = [finding('e', {}), finding('w', { severity: 'warning' }), finding('a', { severity: 'advice' })];
  const groups = groupsOf(reportOf(error, warning, advice), { quiet: false });
  expect([groups.wrong, groups.better]).toEqual([[error], [warning, advice]]);
});

test('quiet hides advice and nothing else', () => {
  const [warning, advice] = [finding('w', { severity: 'warning' }), finding('a', { severity: 'advice' })];
  const question = finding('q', { severity: 'advice', verdict: 'question' });
  const groups = groupsOf(reportOf(warning, advice, question), { quiet: true });
  expect([groups.better, groups.questions]).toEqual([[warning], [question]]);
});

test('at most three questions of a node are open at once', () => {
  const questions = ['1', '2', '3', '4'].map((id) => finding(id, { verdict: 'question' }));
  const other = finding('5', { verdict: 'question', subject: 'b' });
  const groups = groupsOf(reportOf(...questions, other), { quiet: false });
  expect(groups.questions.map((one) => one.id)).toEqual(['1', '2', '3', '5']);
  expect(groups.moreQuestions.map((one) => one.id)).toEqual(['4']);
});
