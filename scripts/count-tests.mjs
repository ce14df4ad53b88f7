/**
 * Counts the tests of a Vitest JSON report. What did not pass failed: a skipped test and a file without tests or that could not
 * be loaded count as failed, too. `reasons` says so for what Vitest itself does not print, and
 * names what passed at the second try only.
 */
export function countTests({ testResults }) {
  let passed = 0;
  let failed = 0;
  const reasons = [];
  for (const { name, status, assertionResults } of testResults) {
    const notPassed = assertionResults.filter((test) => test.status !== 'passed');
    passed += assertionResults.length - notPassed.length;
    failed += notPassed.length;
    for (const test of notPassed) if (test.status !== 'failed') reasons.push(`${test.status}, which counts as failed: ${test.fullName}`);
    for (const { status, fullName, failureMessages = [] } of assertionResults)
      if (status === 'passed' && failureMessages.length > 0)
        reasons.push(`passed at the second try only: ${fullName} (${failureMessages[0]?.split('\n')[0]})`);
    if (notPassed.length === 0 && (status !== 'passed' || assertionResults.length === 0)) {
      reasons.push(`no test in it could be run: ${name}`);
      failed += 1;
    }
  }
  return { passed, failed, reasons };
}
