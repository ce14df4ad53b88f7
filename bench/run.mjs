// `npm run bench [-- row …]`: measures Trueline beside its peers in the same run, one after the other and in turns, and prints medians.
// Not part of the tests: numbers depend on the machine, ratios much less. Rows: size rules start drag png.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, 'no-build': { type: 'boolean', default: false } },
});
const { module: bench } = await runnerImport(`${root}bench/bench.ts`, { root, configFile: `${root}vite.config.ts`, logLevel: 'error' });
process.exitCode = await bench.run({
  root: root.replace(/[\\/]$/, ''),
  rows: positionals,
  runs: Math.max(3, Number(values.runs) || 3),
  build: !values['no-build'],
});
