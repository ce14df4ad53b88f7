import { expect, it } from 'vitest';
import { bendEdge, setEdgeSide } from './bend-edge.ts';
import { lawful } from './laws.ts';
import { reconnect } from './reconnect.ts';
import { sample } from './sample.ts';

it('moves one end and keeps everything else', () => {
  const design = sample();
  const after = lawful(design, (input) => reconnect(input, 'second', { to: 'bucket' }));
  expect(after.edges[1]).toEqual({ ...design.edges[1], to: 'bucket' });
});

it('can turn an edge around', () => {
  expect(lawful(sample(), (input) => reconnect(input, 'second', { from: 'train', to: 'prepare' })).edges[1]).toMatchObject({
    from: 'train',
    to: 'prepare',
  });
});

it.each([
  ['onto its own source', 'second', { to: 'prepare' }],
  ['onto nothing', 'second', { to: 'nowhere' }],
  ['where it hangs already', 'second', { to: 'train' }],
  ['when it is not there', 'no-edge', { to: 'train' }],
])('an edge put %s changes nothing', (_, id, ends) => {
  const design = sample();
  expect(lawful(design, (input) => reconnect(input, id, ends))).toBe(design);
});

it('a fixed side stays with the node that it was fixed for, and bend points with the arrow', () => {
  const bent = bendEdge(setEdgeSide(setEdgeSide(sample(), 'second', 'from', 'top'), 'second', 'to', 'left'), 'second', [{ x: 5, y: 6 }]);
  const after = lawful(bent, (input) => reconnect(input, 'second', { to: 'bucket' }));
  expect(after.edges[1]).toMatchObject({ fromSide: 'top', bends: [{ x: 5, y: 6 }] });
  expect(after.edges[1]).not.toHaveProperty('toSide');
});
