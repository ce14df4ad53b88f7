import { expect, it } from 'vitest';
import { graphOf } from '../graph.ts';
import { absolutePosition } from '../positions.ts';
import { lawful } from './laws.ts';
import { removeItems } from './remove-items.ts';
import { sample } from './sample.ts';

const placesOf = (design: ReturnType<typeof sample>) =>
  Object.fromEntries(design.nodes.map((node) => [node.id, absolutePosition(graphOf(design), node.id)]));

it('takes the edges of a node along', () => {
  const design = lawful(sample(), (input) => removeItems(input, { nodes: ['prepare'] }));
  expect(design.nodes.map((node) => node.id)).toEqual(['vpc', 'subnet', 'pipeline', 'train', 'bucket', 'worker']);
  expect(design.edges.map((edge) => edge.id)).toEqual(['worker -> pipeline']);
});

it('removes an edge alone and keeps the list of nodes', () => {
  const design = sample();
  const after = lawful(design, (input) => removeItems(input, { edges: ['second'] }));
  expect(after.edges).toHaveLength(2);
  expect(after.nodes).toBe(design.nodes);
});

it('moves the contents of a location to the location around it, where they were on the canvas', () => {
  const design = sample();
  const after = lawful(design, (input) => removeItems(input, { nodes: ['subnet'] }));
  expect(graphOf(after).node('worker')).toMatchObject({ in: 'vpc', position: { x: 35, y: 65 } });
  expect(graphOf(after).node('train')).toMatchObject({ in: 'vpc', stepOf: 'pipeline', position: { x: 10, y: 130, z: 3 } });
});

it('leaves steps of a removed workflow where they were, in their own location or in that of the workflow', () => {
  const design = sample();
  const after = lawful(design, (input) => removeItems(input, { nodes: ['pipeline'] }));
  expect(graphOf(after).node('prepare')).toMatchObject({ in: 'vpc' });
  expect(graphOf(after).node('prepare')?.stepOf).toBeUndefined();
  expect(graphOf(after).node('train')).toMatchObject({ in: 'subnet' });
  const { pipeline: _, ...left } = placesOf(design);
  expect(placesOf(after)).toEqual(left);
});

it('removes nested containers at once', () => {
  const design = sample();
  const after = lawful(design, (input) => removeItems(input, { nodes: ['subnet', 'vpc', 'pipeline'] }));
  const { subnet: _s, vpc: _v, pipeline: _p, ...left } = placesOf(design);
  expect(placesOf(after)).toEqual(left);
  for (const node of after.nodes) expect([node.in, node.stepOf]).toEqual([undefined, undefined]);
});

it('changes nothing where nothing is there to remove', () => {
  const design = sample();
  expect(lawful(design, (input) => removeItems(input, { nodes: ['nowhere'], edges: ['none'] }))).toBe(design);
  expect(lawful(design, (input) => removeItems(input, {}))).toBe(design);
});
