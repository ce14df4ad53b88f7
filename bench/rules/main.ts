import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import jsonLogic from 'json-logic-js';
import { indexCatalog } from '../../src/core/catalog/catalog.ts';
import { setNodeField } from '../../src/core/design/commands/set-node-field.ts';
import { createSession } from '../../src/core/validator/session.ts';
import { validate } from '../../src/core/validator/validate.ts';
import { median } from '../outcome.ts';
import { largeDesign } from './large-design.ts';
import { makeNodeRules } from './node-rules.ts';

/**
 * Built and run on its own by the row `rules`; prints its times in ms as one line of JSON. `node-rules` or `whole`: what is measured
 * beside json-logic-js, each in a process of its own, because what one makes of the checks' code slows the other.
 */
const [what = 'whole', count = '5'] = process.argv.slice(2);
const runs = Number(count);

const small = makeNodeRules(10_000);
const catalog = indexCatalog(catalogData);
const large = largeDesign(catalog, prose, 10_000, 15_000);

const findLogic = (): string[] => {
  const found: string[] = [];
  for (const node of small.design.nodes) {
    for (const { id, logic } of small.logic.get(node.service) ?? []) if (jsonLogic.apply(logic, node)) found.push(`${id}@${node.id}`);
  }
  return found;
};
const findOurs = (): string[] => validate(small.design, small.catalog).findings.map(({ id }) => id);

const [theirs, ours] = [findLogic().sort(), findOurs().sort()];
if (theirs.length < 1000 || theirs.join() !== ours.join())
  throw new Error(`not the same findings: json-logic-js ${theirs.length}, Trueline ${ours.length}`);

const times: Record<'logic' | 'nodeRules' | 'full', number[]> = { logic: [], nodeRules: [], full: [] };
const edits: number[] = [];
let findings = 0;
for (let run = -12; run < runs; run++) {
  const keep = run >= 0; // the first ones warm up
  const note = (list: number[], time: number) => keep && list.push(time);
  note(times.logic, timeOf(findLogic));
  if (what === 'node-rules') {
    note(
      times.nodeRules,
      timeOf(() => validate(small.design, small.catalog)),
    );
    continue;
  }
  note(
    times.full,
    timeOf(() => {
      findings = validate(large, catalog, { today: '2026-01-01' }).findings.length;
    }),
  );
  for (const time of timeEdits(100)) note(edits, time);
}
edits.sort((a, b) => a - b);
const measured =
  what === 'node-rules'
    ? { nodeRules: median(times.nodeRules), findings: theirs.length }
    : { full: median(times.full), editP95: edits[Math.floor(edits.length * 0.95)], editMedian: median(edits), findings };
const size = { nodes: large.nodes.length, edges: large.edges.length, rules: catalog.rules.length };
console.log(JSON.stringify({ logic: median(times.logic), ...measured, size }));

/** One field of one node after the other, as typing in the inspector does: the check after the command. */
function timeEdits(count: number): number[] {
  const session = createSession(catalog);
  let design = large;
  session.update(design);
  const editable = large.nodes.filter(({ service }) =>
    ['sagemaker-endpoint', 'sagemaker-training', 's3', 'client-application'].includes(service),
  );
  return Array.from({ length: count }, (_, i) => {
    const node = editable[(i * 131) % editable.length];
    design = setNodeField(design, node?.id ?? '', node?.service === 's3' ? 'sizeGB' : 'processingSeconds', 10 + i);
    return timeOf(() => session.update(design));
  });
}

function timeOf(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
