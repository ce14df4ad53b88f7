import { expect, it } from 'vitest';
import { graphOf } from '../graph.ts';
import { duplicateItems } from './duplicate-items.ts';
import { insertPart } from './insert-part.ts';
import { lawful } from './laws.ts';
import { sample } from './sample.ts';

const copy = { offset: { x: 20, y: 30 }, newId: (base: string) => `${base}-copy` };

it('doubles nodes and the edges among them', () => {
  const design = lawful(sample(), (input) => duplicateItems(input, ['prepare', 'train'], copy));
  expect(design.nodes.slice(7)).toEqual([
    { ...graphOf(design).node('prepare'), id: 'prepare-copy', position: { x: 30, y: 60 } },
    { ...graphOf(design).node('train'), id: 'train-copy', position: { x: 30, y: 160, z: 3 } },
  ]);
  expect(design.edges.slice(3)).toEqual([
    { ...graphOf(design).edge('second'), id: 'prepare-copy -> train-copy', from: 'prepare-copy', to: 'train-copy' },
  ]);
});

it('doubles what a container holds, and moves only the outermost', () => {
  const design = lawful(sample(), (input) => duplicateItems(input, ['vpc'], copy));
  expect(design.nodes).toHaveLength(13);
  expect(graphOf(design).node('vpc-copy')?.position).toEqual({ x: 120, y: 130 });
  expect(graphOf(design).node('train-copy')).toMatchObject({ in: 'subnet-copy', stepOf: 'pipeline-copy', position: { x: 10, y: 130 } });
});

it('finds free ids even where the ones given are taken', () => {
  const same = { offset: { x: 0, y: 0 }, newId: () => 'train' };
  const design = lawful(sample(), (input) => duplicateItems(input, ['train', 'bucket'], same));
  expect(design.nodes.slice(7).map((node) => node.id)).toEqual(['train (2)', 'train (3)']);
});

it('changes nothing where nothing is chosen', () => {
  const design = sample();
  expect(lawful(design, (input) => duplicateItems(input, ['nowhere'], copy))).toBe(design);
});

it('a part goes into the containers named, its outermost nodes only', () => {
  const part = {
    nodes: [
      { id: 'box', service: 'vpc', position: { x: 0, y: 0 } },
      { id: 'inner', service: 's3', in: 'box', position: { x: 5, y: 5 } },
      { id: 'lost', service: 's3', in: 'not-here', stepOf: 'not-here' },
    ],
    edges: [
      { id: 'e', from: 'inner', to: 'lost', flow: 'dataset' },
      { id: 'out', from: 'inner', to: 'elsewhere' },
    ],
  };
  const design = lawful(sample(), (input) => insertPart(input, part, { ...copy, in: 'subnet' }));
  expect(design.nodes.slice(7)).toEqual([
    { id: 'box-copy', service: 'vpc', in: 'subnet', position: { x: 20, y: 30 } },
    { id: 'inner-copy', service: 's3', in: 'box-copy', position: { x: 5, y: 5 } },
    { id: 'lost-copy', service: 's3', in: 'subnet' },
  ]);
  expect(design.edges.slice(3)).toEqual([{ id: 'inner-copy -> lost-copy', from: 'inner-copy', to: 'lost-copy', flow: 'dataset' }]);
});
