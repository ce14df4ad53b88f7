// `npm run bench [-- row …]`: measures Trueline beside its peers in the same run, one after the other and in turns, and prints medians.
// Not part of the tests: numbers depend on the machine, ratios much less. What the rows are: bench/README.md.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadModule } from '../scripts/load-module.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, 'no-build': { type: 'boolean', default: false } },
});
const bench = await loadModule('bench/bench.ts');
process.exitCode = await bench.run({
  root,
  rows: positionals,
  runs: Math.max(3, Number(values.runs) || 3),
  build: !values['no-build'],
});
