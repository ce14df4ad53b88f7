import { readFileSync } from 'node:fs';
import { openDesign } from '../../src/core/catalog/open-design.ts';
import { parseDesign } from '../../src/core/design/parse.ts';
import { validate } from '../../src/core/validator/validate.ts';
import { makeNodeRules } from '../rules/node-rules.ts';

/** Built and run on its own by the row `cli`: how many findings the node rules give in a design, and in what time, once and cold. */
const [file = ''] = process.argv.slice(2);
const { catalog } = makeNodeRules(0);
const parsed = parseDesign(readFileSync(file, 'utf8'));
if ('problems' in parsed) throw new Error('the design cannot be read');
const start = process.hrtime.bigint();
const found = validate(openDesign(parsed.design, catalog), catalog).findings.length;
console.log(JSON.stringify({ found, ms: Number(process.hrtime.bigint() - start) / 1e6 }));
