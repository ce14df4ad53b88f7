import { expect, it } from 'vitest';
import { lawful } from './laws.ts';
import { replaceNode } from './replace-node.ts';
import { sample } from './sample.ts';

it('a replaced node keeps its id, name, place and edges', () => {
  const design = sample();
  const node = design.nodes.find(({ id }) => id === 'train');
  const after = lawful(design, (input) => replaceNode(input, 'train', { service: 'glue-etl', variant: 'spark', fields: { workers: 4 } }));
  expect(after.nodes.find(({ id }) => id === 'train')).toEqual({ ...node, service: 'glue-etl', variant: 'spark', fields: { workers: 4 } });
  expect(after.edges).toBe(design.edges);
});

it('replacing by nothing, or what is not there, changes nothing', () => {
  const design = sample();
  expect(lawful(design, (input) => replaceNode(input, 'nowhere', { service: 's3' }))).toBe(design);
  expect(lawful(design, (input) => replaceNode(input, 'train', { service: '' }))).toBe(design);
});
