// `npm test`: types, lint, unit tests, the build, and stories in a real browser. `--fast` (`npm run check`) stops before the build.
// `--long` (`npm run test:long`): only the tests that take minutes, `*.long.test.ts`, after a build.
// The last line is `N passed, N failed`. A step that cannot run, an empty set of tests and a skipped test are failures.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { countTests } from './count-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}node_modules/.cache/trueline-tests`;
const fast = process.argv.includes('--fast');
const long = process.argv.includes('--long');
let passed = 0;
let failed = 0;

await mkdir(reports, { recursive: true });
await step('Command line program', 'scripts/build-cli.mjs');
if (!long) {
  await step('Types', 'node_modules/typescript/bin/tsc', '-b');
  await step('Lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
}
await suite('Unit tests', 'vite.config.ts');
if (!fast && (await step('Build of the app', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'))) {
  await suite('Browser tests', 'tests/browser/vitest.config.ts');
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** One program that must succeed; counts as one test. */
async function step(name, script, ...args) {
  console.log(`\n${name}`);
  const ok = (await node(script, args)) === 0;
  count(ok ? 1 : 0, ok ? 0 : 1);
  console.log(`  ${ok ? 'passed' : 'FAILED'}`);
  return ok;
}

/** A run of Vitest; counts every test of it. */
async function suite(name, config) {
  console.log(`\n${name}`);
  const file = `${reports}/${name.replaceAll(' ', '-')}.json`;
  await rm(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await node('node_modules/vitest/vitest.mjs', ['run', '--config', config, ...reporters]);
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  const outcome = report ? countTests(report) : { passed: 0, failed: 0, reasons: [] };
  // Vitest also fails for errors outside of tests, for no tests at all, and when it cannot start.
  if (outcome.failed === 0 && (code !== 0 || outcome.passed === 0)) {
    outcome.reasons.push(outcome.passed === 0 ? 'no test ran' : 'an error outside of the tests, see above');
    outcome.failed = 1;
  }
  for (const reason of outcome.reasons) console.log(`  ${name}: ${reason}`);
  count(outcome.passed, outcome.failed);
}

function count(good, bad) {
  passed += good;
  failed += bad;
}

function node(script, args) {
  return new Promise((resolve) => {
    // TRUELINE_FAST: tests over many random designs take fewer of them. TRUELINE_LONG: only the tests that take minutes.
    const extent = { ...(fast && { TRUELINE_FAST: '1' }), ...(long && { TRUELINE_LONG: '1' }) };
    const env = { ...process.env, ...(!process.stdout.isTTY && { NO_COLOR: '1' }), ...extent };
    const child = spawn(process.execPath, [`${root}${script}`, ...args], { cwd: root, stdio: 'inherit', env });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
