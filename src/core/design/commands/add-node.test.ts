import { expect, it } from 'vitest';
import { addNode } from './add-node.ts';
import { lawful } from './laws.ts';
import { sample } from './sample.ts';

it('puts the node at the end', () => {
  const node = { id: 'x', service: 's3', in: 'vpc' };
  expect(lawful(sample(), (design) => addNode(design, node)).nodes.at(-1)).toEqual(node);
});

it('changes nothing where the id is taken, empty or too long', () => {
  const design = sample();
  for (const id of ['train', '', 'x'.repeat(201)]) expect(lawful(design, (input) => addNode(input, { id, service: 's3' }))).toBe(design);
});

it('changes nothing where the container is not there', () => {
  const design = sample();
  expect(lawful(design, (input) => addNode(input, { id: 'x', service: 's3', in: 'nowhere' }))).toBe(design);
  expect(lawful(design, (input) => addNode(input, { id: 'x', service: 's3', stepOf: 'x' }))).toBe(design);
});
