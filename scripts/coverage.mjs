// `npm run coverage`: the claims of the exam notes by section with what rests on them, then what is missing, and how much each
// wrong design needs to be said beyond drawing.
import { loadModule } from './load-module.mjs';

const { coverageReport } = await loadModule('tests/coverage-report.ts');
console.log(coverageReport());
