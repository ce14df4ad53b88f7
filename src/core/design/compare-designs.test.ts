import { expect, test } from 'vitest';
import { compareDesigns, saysTheSame } from './compare-designs.ts';
import type { Design } from './design.ts';

const design: Design = {
  trueline: 1,
  title: 'Churn',
  requirements: { latency: 'seconds', pii: true },
  nodes: [
    { id: 'store', service: 's3', position: { x: 0, y: 0 } },
    { id: 'train', service: 'sagemaker-training', fields: { spot: true, gpus: 2 } },
  ],
  edges: [{ id: 'store -> train', from: 'store', to: 'train', flow: 'dataset' }],
};

test('a design says the same as itself, whatever the order of its keys', () => {
  expect(saysTheSame(compareDesigns(design, design))).toBe(true);
  const [store, train] = design.nodes;
  if (!store || !train) throw new Error('two nodes');
  const turned = {
    ...design,
    nodes: [store, { fields: { gpus: 2, spot: true }, service: train.service, id: train.id, variant: undefined }],
  };
  expect(saysTheSame(compareDesigns(design, turned))).toBe(true);
});

test('what came, what went and what changed is told apart by id', () => {
  const after: Design = {
    ...design,
    title: 'Churn, weekly',
    requirements: { latency: 'minutes', region: 'eu' },
    nodes: [
      { id: 'store', service: 's3', position: { x: 40, y: 0 } },
      { id: 'registry', service: 'sagemaker-model-registry' },
    ],
    edges: [{ id: 'e', from: 'store', to: 'registry' }],
  };
  expect(compareDesigns(design, after)).toEqual({
    added: [after.nodes[1]],
    removed: [design.nodes[1]],
    changed: [],
    moved: 1,
    edgesAdded: after.edges,
    edgesRemoved: design.edges,
    edgesChanged: [],
    rerouted: 0,
    annotationsAdded: [],
    annotationsRemoved: [],
    annotationsChanged: [],
    renumbered: 0,
    requirements: ['latency', 'pii', 'region'],
    others: ['title'],
  });
});

test('another field, name or order of uses is a change; another place alone is a move', () => {
  const changed = { ...design, nodes: design.nodes.map((node) => ({ ...node, name: 'Named', position: { x: 9, y: 9 } })) };
  expect(compareDesigns(design, changed)).toMatchObject({ moved: 0, changed: [{ before: { id: 'store' } }, { after: { name: 'Named' } }] });
});

test('an arrow that only runs another way is told apart from one that says something else', () => {
  const bent = (more: object): Design => ({
    ...design,
    edges: design.edges.map((edge) => ({ ...edge, bends: [{ x: 1, y: 2 }], ...more })),
  });
  expect(compareDesigns(design, bent({ toSide: 'top' }))).toMatchObject({ rerouted: 1, edgesChanged: [] });
  expect(saysTheSame(compareDesigns(design, bent({})))).toBe(false);
  expect(compareDesigns(design, bent({ label: 'Nightly' }))).toMatchObject({
    rerouted: 0,
    edgesChanged: [{ after: { label: 'Nightly' } }],
  });
});

test('a first place is no move: a design says the same as itself laid out', () => {
  const laidOut = { ...design, nodes: design.nodes.map((node) => ({ ...node, position: node.position ?? { x: 300, y: 0 } })) };
  expect(saysTheSame(compareDesigns(design, laidOut))).toBe(true);
});

test('annotations are told apart by id, and a new order of callouts counts', () => {
  const callouts = ['a', 'b', 'c'].map((id) => ({ id, kind: 'callout' as const, text: id }));
  const [a, b, c] = callouts;
  if (!a || !b || !c) throw new Error('three callouts');
  const [before, after] = [callouts, [c, { ...a, text: 'other' }, { id: 'note', kind: 'note' as const }]];
  const compared = compareDesigns({ ...design, annotations: before }, { ...design, annotations: after });
  expect(compared).toMatchObject({ annotationsAdded: [{ id: 'note' }], annotationsRemoved: [b], renumbered: 2, others: [] });
  expect(compared.annotationsChanged).toEqual([{ before: a, after: { ...a, text: 'other' } }]);
  expect(saysTheSame(compareDesigns({ ...design, annotations: [a, b] }, { ...design, annotations: [b, a] }))).toBe(false);
});
