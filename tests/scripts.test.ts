import { expect, it } from 'vitest';
import { countTests } from '../scripts/count-tests.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test) => ({ status: test, fullName: 'a claim' })),
});

it('counts what passed and what failed', () => {
  expect(countTests({ testResults: [file('failed', 'passed', 'failed', 'passed')] })).toEqual({ passed: 2, failed: 1, reasons: [] });
});

it('counts a skipped test as failed, and says so', () => {
  const count = countTests({ testResults: [file('passed', 'passed', 'pending', 'todo')] });
  expect(count).toMatchObject({ passed: 1, failed: 2 });
  expect(count.reasons).toHaveLength(2);
});

it('names what passed at the second try only', () => {
  const retried = { status: 'passed', fullName: 'a slow story', failureMessages: ['Timeout 30000ms exceeded.\n  at here'] };
  expect(countTests({ testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [retried] }] })).toEqual({
    passed: 1,
    failed: 0,
    reasons: ['passed at the second try only: a slow story (Timeout 30000ms exceeded.)'],
  });
});

it('counts a file without tests, or one that could not be loaded, as failed', () => {
  expect(countTests({ testResults: [file('passed'), file('failed')] })).toMatchObject({ passed: 0, failed: 2 });
  expect(countTests({ testResults: [file('failed', 'passed')] })).toMatchObject({ passed: 1, failed: 1 });
});

it('says what is wrong with CHROMIUM_PATH instead of taking another browser', async () => {
  await expect(findBrowser({ env: { CHROMIUM_PATH: '/no/such/browser' } })).rejects.toThrow(/CHROMIUM_PATH.*no such file/);
});
