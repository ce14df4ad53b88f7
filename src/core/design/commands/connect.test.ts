import { expect, it } from 'vitest';
import { connect } from './connect.ts';
import { lawful } from './laws.ts';
import { sample } from './sample.ts';

it('names the edge after its ends', () => {
  const design = lawful(sample(), (input) => connect(input, { from: 'train', to: 'bucket', flow: 'artifact' }));
  expect(design.edges.at(-1)).toEqual({ id: 'train -> bucket', from: 'train', to: 'bucket', flow: 'artifact' });
});

it('numbers a second edge between the same nodes', () => {
  const first = sample();
  const second = lawful(first, (input) => connect(input, { from: 'bucket', to: 'prepare', flow: 'labels' }));
  expect(second.edges.at(-1)?.id).toBe('bucket -> prepare (2)');
  expect(lawful(second, (input) => connect(input, { from: 'bucket', to: 'prepare', flow: 'code' })).edges.at(-1)?.id).toBe(
    'bucket -> prepare (3)',
  );
});

it('takes a container as an end', () => {
  expect(lawful(sample(), (input) => connect(input, { from: 'bucket', to: 'vpc' })).edges).toHaveLength(4);
});

it('gives long ends a short id', () => {
  const long = 'n'.repeat(200);
  const design = { ...sample(), nodes: [...sample().nodes, { id: long, service: 's3' }] };
  expect(lawful(design, (input) => connect(input, { from: long, to: 'train' })).edges.at(-1)?.id).toBe('edge');
});

it.each([
  ['a node to itself', { from: 'train', to: 'train' }],
  ['a node that is not there', { from: 'train', to: 'nowhere' }],
  ['from a node that is not there', { from: '__proto__', to: 'train' }],
  ['under an id that is taken', { id: 'second', from: 'train', to: 'bucket' }],
  ['the very same edge again', { from: 'worker', to: 'pipeline', flow: 'trigger', label: 'start' }],
])('connecting %s changes nothing', (_, edge) => {
  const design = sample();
  expect(lawful(design, (input) => connect(input, edge))).toBe(design);
});
