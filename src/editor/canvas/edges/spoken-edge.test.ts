import { expect, test } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { spokenEdge } from './spoken-edge.ts';

await wholeCatalog();

const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'data', service: 's3', name: 'Transactions' },
    { id: 'clean', service: 'glue-etl', name: 'Clean' },
    { id: 'train', service: 'sagemaker-training', name: 'Train' },
  ],
  edges: [
    { id: 'one', from: 'data', to: 'clean', flow: 'dataset' },
    { id: 'two', from: 'clean', to: 'train', flow: 'dataset', label: 'every night' },
  ],
};
const marks = { ...noMarks, edges: new Map([['two', { severity: 'warning' as const }]]) };
const said = (id: string, at?: string) => spokenEdge(design, scene(design, catalog, marks), id, at);

test('an arrow is its ends, its caption or what travels, what is wrong, and its place among the arrows of the node', () => {
  expect(said('one', 'data')).toBe('Arrow from Transactions to Clean, Dataset. 1 of 1 at Transactions');
  expect(said('two', 'clean')).toBe('Arrow from Clean to Train, every night, warning. 1 of 2 at Clean');
  expect(said('one', 'clean')).toMatch(/\. 2 of 2 at Clean$/);
});

test('seen from elsewhere it has no place, and one that is gone is not said', () => {
  expect(said('one', 'train')).toBe('Arrow from Transactions to Clean, Dataset');
  expect(said('one')).toBe('Arrow from Transactions to Clean, Dataset');
  expect(said('three', 'data')).toBe(undefined);
});
