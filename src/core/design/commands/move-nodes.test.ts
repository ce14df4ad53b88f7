import { expect, it } from 'vitest';
import { graphOf } from '../graph.ts';
import { lawful } from './laws.ts';
import { moveNodes } from './move-nodes.ts';
import { sample } from './sample.ts';

it('moves to whole px and keeps what else a position says', () => {
  const design = lawful(sample(), (input) => moveNodes(input, [{ id: 'train', position: { x: -0.2, y: 7.6 } }]));
  expect(graphOf(design).node('train')?.position).toEqual({ x: 0, y: 8, z: 3 });
});

it('keeps the list of edges, and every look-up over edges', () => {
  const design = sample();
  const after = lawful(design, (input) => moveNodes(input, [{ id: 'train', position: { x: 1, y: 2 } }]));
  expect(after.edges).toBe(design.edges);
  expect(graphOf(after).out('prepare')).toBe(graphOf(design).out('prepare'));
});

it.each([
  ['where it is', 'bucket', { x: 0, y: 0 }],
  ['to no place at all', 'bucket', { x: Number.NaN, y: 0 }],
  ['endlessly far', 'bucket', { x: Number.POSITIVE_INFINITY, y: 0 }],
  ['when it is not there', 'nowhere', { x: 1, y: 1 }],
])('moving a node %s changes nothing', (_, id, position) => {
  const design = sample();
  expect(lawful(design, (input) => moveNodes(input, [{ id, position }]))).toBe(design);
});
