import { expect, test } from 'vitest';
import { addNode } from '#core/design/commands/add-node.ts';
import { connect } from '#core/design/commands/connect.ts';
import { removeItems } from '#core/design/commands/remove-items.ts';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { ghostParts } from './ghost-parts.ts';

await wholeCatalog();

const node = (id: string, service: string, x: number) => ({ id, service, position: { x, y: 0 } });
const design: Design = {
  ...emptyDesign,
  nodes: [node('a', 's3', 0), node('b', 'sagemaker-training', 300)],
  edges: [{ id: 'a -> b', from: 'a', to: 'b', flow: 'dataset' }],
};
const before = sceneOf(design, catalog, noMarks);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map((item) => item.id);

test('a repair shows what it adds, takes away and changes, and nothing else', () => {
  const without = removeItems(addNode(design, node('c', 'athena', 600)), { edges: ['a -> b'] });
  const after = sceneOf(connect(without, { from: 'a', to: 'c', flow: 'dataset' }), catalog, noMarks, before);
  const parts = ghostParts(before, after);
  expect([ids(parts.added), ids(parts.removed), ids(parts.changed)]).toEqual([['c'], [], []]);
  expect([ids(parts.addedEdges), ids(parts.removedEdges)]).toEqual([['a -> c'], ['a -> b']]);
});

test('another variant changes a card', () => {
  const nodes = design.nodes.map((one) => (one.id === 'b' ? { ...one, name: 'Nightly training' } : one));
  expect(ids(ghostParts(before, sceneOf({ ...design, nodes }, catalog, noMarks, before)).changed)).toEqual(['b']);
});

test('the same picture has no ghost', () => {
  expect(Object.values(ghostParts(before, before)).every((list) => list.length === 0)).toBe(true);
});
