import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import type { FileDesign } from '../../src/core/design/design.ts';
import { makeNodeRules } from '../rules/node-rules.ts';

/**
 * Built and run on its own by the row `cli`: the same as `ours.ts` by json-rules-engine. There is an engine for each service: it has no such index by itself, and without one it takes twenty times as long.
 */
const [file = ''] = process.argv.slice(2);
const { nodes }: FileDesign = JSON.parse(readFileSync(file, 'utf8'));
const start = process.hrtime.bigint();
const engines = new Map<string, Engine>();
for (const [service, rules] of makeNodeRules(0).logic)
  engines.set(service, new Engine(rules.map(({ id, engine }) => ({ conditions: engine, event: { type: id } }))));
let found = 0;
for (const { service, variant, usedFor, fields } of nodes) {
  const result = await engines.get(service)?.run({ variant, usedFor, ...fields });
  found += result?.events.length ?? 0;
}
console.log(JSON.stringify({ found, ms: Number(process.hrtime.bigint() - start) / 1e6 }));
