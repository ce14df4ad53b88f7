import { expect, it } from 'vitest';
import { sample } from './commands/sample.ts';
import { takePart } from './take-part.ts';

it('takes what a frame holds and the edges among it, and leaves the frame behind that is not taken', () => {
  const { nodes, edges } = takePart(sample(), ['pipeline']);
  expect(nodes.map(({ id, in: location, stepOf, position }) => ({ id, location, stepOf, position }))).toEqual([
    { id: 'pipeline', location: undefined, stepOf: undefined, position: { x: 500, y: 150 } },
    { id: 'prepare', location: undefined, stepOf: 'pipeline', position: { x: 10, y: 30 } },
    { id: 'train', location: undefined, stepOf: 'pipeline', position: { x: 10, y: 130, z: 3 } },
  ]);
  expect(edges.map((edge) => edge.id)).toEqual(['second']);
});

it('a step taken alone lies where it lay, in nothing', () => {
  const { nodes } = takePart(sample(), ['prepare']);
  expect(nodes).toMatchObject([{ id: 'prepare', position: { x: 510, y: 180 } }]);
  expect(nodes[0]).not.toHaveProperty('stepOf');
});
