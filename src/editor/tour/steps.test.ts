import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { inferFlow } from '#core/catalog/infer-flow.ts';
import { addNode } from '#core/design/commands/add-node.ts';
import { connect } from '#core/design/commands/connect.ts';
import { emptyDesign } from '#core/design/design.ts';
import { applyFix } from '#core/validator/apply-fix.ts';
import { validate } from '#core/validator/validate.ts';
import { catalog, wholeCatalog } from '../store/catalog.ts';
import { type EditorState, initialState } from '../store/editor-store.ts';
import { example, stepAfterDone, steps } from './steps.ts';

beforeAll(wholeCatalog);

const [from, to] = [
  { id: 'from', service: example.from, variant: catalog.services.get(example.from)?.variants?.[0]?.id },
  { id: 'to', service: example.to },
].map(({ variant, ...node }: { id: string; service: string; variant?: string | undefined }) => ({ ...node, ...(variant && { variant }) }));

function stateWith(design: EditorState['design'], more: Partial<EditorState> = {}): EditorState {
  return { ...initialState, panelOpen: false, design, report: validate(design, catalog), ...more };
}

test('the mistake of the tour is one, and its repair mends it', () => {
  if (!from || !to) throw new Error('two services');
  const two = addNode(addNode(emptyDesign, from), to);
  const { flow, intent } = inferFlow(catalog, from, to);
  const wrong = connect(two, { from: 'from', to: 'to', flow, ...(intent && { intent }) });
  const finding = validate(wrong, catalog).findings.find(({ rule }) => rule === example.rule);
  if (!finding) throw new Error(`no finding of ${example.rule}`);
  const mended = applyFix(wrong, catalog, finding, 0);
  expect(mended && validate(mended, catalog).findings.map(({ rule }) => rule)).not.toContain(example.rule);

  expect(stepAfterDone(stateWith(emptyDesign), 'add-from')?.id).toBe('add-from');
  expect(stepAfterDone(stateWith(two), 'add-from')?.id).toBe('connect');
  expect(stepAfterDone(stateWith(wrong), 'connect')?.id).toBe('read');
  const reading = { tab: 'checks', panelOpen: true } as const;
  expect(stepAfterDone(stateWith(wrong, reading), 'read')?.id).toBe('repair');
  expect(mended && stepAfterDone(stateWith(mended, reading), 'repair')?.id).toBe('export');
  expect(stepAfterDone(stateWith(wrong, { dialog: { kind: 'export' } }), 'export')?.id).toBe('end');
});

test('what is done early is not asked for again, and a step that is not there ends nothing', () => {
  expect(stepAfterDone(stateWith(emptyDesign), 'gone')).toBeUndefined();
  expect(steps.filter((step) => !step.done).map(({ id }) => id)).toEqual([steps.at(-1)?.id]);
});

test('every place that the page marks belongs to a step', () => {
  const css = readFileSync('src/editor/tour/tour.css', 'utf8');
  const marked = [...css.matchAll(/\[data-tour\^?='([^']+)'\]/g)].map(([, id]) => id ?? '');
  expect(marked.filter((id) => !steps.some((step) => step.id.startsWith(id)))).toEqual([]);
  expect(css).toContain(`'${example.rule}@'`);
});
