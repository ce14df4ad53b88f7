import { expect, it } from 'vitest';
import { acceptFinding } from './commands/accept-finding.ts';
import { connect } from './commands/connect.ts';
import { removeItems } from './commands/remove-items.ts';
import { setNodeField } from './commands/set-node-field.ts';
import type { Design } from './design.ts';
import { withEdgeIds } from './edge-ids.ts';
import { editText } from './edit-text.ts';
import { parseDesign } from './parse.ts';

function read(text: string): Design {
  const parsed = parseDesign(text);
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
  return { ...parsed.design, edges: withEdgeIds(parsed.design.edges) };
}

const edited = (text: string, change: (design: Design) => Design): string => editText(text, read(text), change(read(text)));

const byHand = `{
  "later": { "kept":   true },
  "nodes": [
    { "service": "s3", "id": "orders", "mine": 1 },
    { "id": "train",   "service": "sagemaker-training" }
  ],
  "trueline": 1,
  "edges": [
    { "from": "orders", "to": "train" }
  ]
}
`;

it('a change that changes nothing leaves every byte', () => {
  expect(edited(byHand, (design) => design)).toBe(byHand);
});

it('a field is set where it belongs, and nothing else moves', () => {
  expect(edited(byHand, (design) => setNodeField(design, 'train', 'spot', true))).toBe(
    byHand.replace('"sagemaker-training" }', '"sagemaker-training", "fields": { "spot": true } }'),
  );
});

it('what is new is written as its neighbours are', () => {
  const after = edited(byHand, (design) =>
    connect({ ...design, nodes: [...design.nodes, { id: 'models', service: 's3' }] }, { from: 'train', to: 'models' }),
  );
  expect(after).toBe(
    byHand
      .replace('"sagemaker-training" }', '"sagemaker-training" },\n    { "id": "models", "service": "s3" }')
      .replace('"to": "train" }', '"to": "train" },\n    { "id": "train -> models", "from": "train", "to": "models" }'),
  );
});

it('a node goes with its edges; an empty list stays a list', () => {
  expect(edited(byHand, (design) => removeItems(design, { nodes: ['orders'] }))).toBe(
    byHand
      .replace('{ "service": "s3", "id": "orders", "mine": 1 },\n    ', '')
      .replace('[\n    { "from": "orders", "to": "train" }\n  ]', '[]'),
  );
});

it('a key that is new comes last, in the indent of the file', () => {
  const tabs = byHand.replaceAll('  ', '\t').replaceAll('\n', '\r\n');
  expect(edited(tabs, (design) => acceptFinding(design, { finding: 'a@b', reason: 'so' }))).toBe(
    tabs.replace('\t]\r\n}', '\t],\r\n\t"accepted": [\r\n\t\t{\r\n\t\t\t"finding": "a@b",\r\n\t\t\t"reason": "so"\r\n\t\t}\r\n\t]\r\n}'),
  );
});

it('a text on one line stays on one line', () => {
  const small = JSON.stringify(JSON.parse(byHand));
  const after = edited(small, (design) => acceptFinding(setNodeField(design, 'train', 'spot', true), { finding: 'a@b', reason: 'so' }));
  expect(after).not.toMatch(/[\n ](?!->)/);
  expect(after).toContain('"accepted":[{"finding":"a@b","reason":"so"}]');
});

it('edges whose ids the text leaves out are told apart by what opening calls them', () => {
  const twice = byHand.replace('"to": "train" }', '"to": "train" },\n    { "from": "orders", "to": "train", "label": "again" }');
  const after = edited(twice, (design) => removeItems(design, { edges: ['orders -> train'] }));
  expect(read(after).edges).toEqual([{ id: 'orders -> train', from: 'orders', to: 'train', label: 'again' }]);
  const pinned = editText(twice, read(twice), removeItems(read(twice), { edges: ['orders -> train'] }), new Set(['orders -> train (2)']));
  expect(read(pinned).edges.map(({ id }) => id)).toEqual(['orders -> train (2)']);
});

it('a byte order mark stays', () => {
  const marked = `\uFEFF${byHand}`;
  expect(editText(marked, read(byHand), setNodeField(read(byHand), 'train', 'spot', true)).startsWith('\uFEFF{')).toBe(true);
});
