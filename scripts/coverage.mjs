// `npm run coverage`: the claims of the exam notes by section with what rests on them, then what is missing, and how much each
// wrong design needs to be said beyond drawing.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const load = async (file, plugins = []) => (await runnerImport(`${root}/${file}`, { root, plugins, logLevel: 'error' })).module;
const { catalogPlugin } = await load('scripts/catalog-plugin.ts');
const { coverageReport } = await load('tests/coverage-report.ts', [catalogPlugin(root)]);
console.log(coverageReport());
