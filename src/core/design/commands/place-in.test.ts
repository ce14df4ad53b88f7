import { expect, it } from 'vitest';
import { graphOf } from '../graph.ts';
import { absolutePosition } from '../positions.ts';
import { lawful } from './laws.ts';
import { placeIn } from './place-in.ts';
import { sample } from './sample.ts';

it('puts a node into a location at the position named', () => {
  const design = lawful(sample(), (input) => placeIn(input, ['bucket'], { in: 'vpc' }, new Map([['bucket', { x: 5.4, y: 6 }]])));
  expect(graphOf(design).node('bucket')).toMatchObject({ in: 'vpc', position: { x: 5, y: 6 } });
});

it('keeps a node where it is on the canvas when no position is named', () => {
  const design = sample();
  const after = lawful(design, (input) => placeIn(input, ['bucket', 'worker'], { stepOf: 'pipeline' }));
  for (const id of ['bucket', 'worker']) expect(absolutePosition(graphOf(after), id)).toEqual(absolutePosition(graphOf(design), id));
  expect(graphOf(after).node('worker')).toMatchObject({ in: 'subnet', stepOf: 'pipeline' });
});

it('takes nodes out with null and leaves the other kind of belonging alone', () => {
  const after = lawful(sample(), (input) => placeIn(input, ['train'], { stepOf: null }));
  expect(graphOf(after).node('train')).not.toHaveProperty('stepOf');
  expect(graphOf(after).node('train')).toMatchObject({ in: 'subnet' });
});

it('lets what lies inside a moved container go along with it', () => {
  const after = lawful(sample(), (input) => placeIn(input, ['subnet', 'worker'], { in: null }));
  expect(graphOf(after).node('worker')).toMatchObject({ in: 'subnet', position: { x: 15, y: 25 } });
  expect(graphOf(after).node('subnet')).toMatchObject({ position: { x: 120, y: 140 } });
});

it.each([
  ['into itself', ['vpc'], { in: 'vpc' }],
  ['into something it contains', ['vpc'], { in: 'subnet' }],
  ['into a workflow that it contains', ['vpc'], { stepOf: 'pipeline' }],
  ['into a node that belongs to it by the other kind', ['subnet'], { stepOf: 'train' }],
  ['into nothing', ['bucket'], { in: 'nowhere' }],
  ['where it is', ['worker'], { in: 'subnet' }],
])('putting a node %s changes nothing', (_, ids, place) => {
  const design = sample();
  expect(lawful(design, (input) => placeIn(input, ids, place))).toBe(design);
});
