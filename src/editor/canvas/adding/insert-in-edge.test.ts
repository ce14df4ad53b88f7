import { expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { scene } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { edgeToEnter, insertInEdge } from './insert-in-edge.ts';

await wholeCatalog();

const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'data', service: 's3', position: { x: 0, y: 0 } },
    { id: 'train', service: 'sagemaker-training', position: { x: 600, y: 0 } },
    { id: 'prepare', service: 'sagemaker-processing', position: { x: 300, y: 300 } },
    { id: 'board', service: 'quicksight', position: { x: 300, y: 500 } },
  ],
  edges: [{ id: 'fed', from: 'data', to: 'train', flow: 'dataset', label: 'every night' }],
};
const drawn = scene(design, catalog, { nodes: new Map(), edges: new Map() }, undefined);
const onTheLine = { x: 388, y: 28 };

const entered = (id: string, at = onTheLine) => {
  const node = design.nodes.find((one) => one.id === id);
  return node && edgeToEnter(design, catalog, drawn, node, at);
};

it('a node on a line enters it where both halves are possible', () => {
  expect(entered('prepare')).toBe('fed');
  expect(entered('prepare', { x: 388, y: 80 })).toBeUndefined();
  expect(entered('board')).toBeUndefined();
});

it('a node that is connected, or an end of the line, is only moved', () => {
  expect(entered('train')).toBeUndefined();
});

it('bend points stay with the half that they lie on, and a fixed side with its end', () => {
  const bends = [
    { x: 200, y: 150 },
    { x: 500, y: 150 },
  ];
  const bent: Design = { ...design, edges: design.edges.map((edge) => ({ ...edge, bends, fromSide: 'bottom', toSide: 'top' })) };
  const { edges } = insertInEdge(bent, catalog, 'fed', 'prepare');
  expect(edges).toMatchObject([
    { from: 'data', fromSide: 'bottom', bends: bends.slice(0, 1) },
    { to: 'train', toSide: 'top', bends: bends.slice(1) },
  ]);
  expect(edges[0]).not.toHaveProperty('toSide');
});

it('the line ends at the node and leads on from it', () => {
  const { edges } = insertInEdge(design, catalog, 'fed', 'prepare');
  expect(edges).toMatchObject([
    { id: 'fed', from: 'data', to: 'prepare', flow: 'dataset', label: 'every night' },
    { from: 'prepare', to: 'train', flow: 'dataset' },
  ]);
});
