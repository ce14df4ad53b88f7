import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { withDescendants } from '../descendants.ts';
import { containerAt, dropNodes } from './drop-place.ts';

await wholeCatalog();

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 0 }, size: { width: 900, height: 600 } },
    { id: 'pipe', service: 'sagemaker-pipelines', position: { x: 300, y: 100 }, size: { width: 400, height: 300 }, in: 'vpc' },
    { id: 'training', service: 'sagemaker-training', position: { x: 40, y: 80 }, in: 'vpc' },
    { id: 's3', service: 's3', position: { x: 1200, y: 100 } },
  ],
};
const scene = sceneOf(design, catalog, noMarks);
const dropped = (id: string, x: number, y: number) => {
  const after = dropNodes(design, catalog, scene, [id], withDescendants(design, [id]), { x, y });
  return graphOf(after).node(id);
};

test('the innermost container takes a node', () => {
  expect(containerAt(scene, catalog, design, { x: 400, y: 200 }, new Set())).toBe('pipe');
  expect(containerAt(scene, catalog, design, { x: 100, y: 500 }, new Set())).toBe('vpc');
  expect(containerAt(scene, catalog, design, { x: 2000, y: 0 }, new Set())).toBeUndefined();
});

test('a node dropped into a workflow becomes its step and lives where it lived', () => {
  expect(dropped('training', 400, 120)).toMatchObject({ stepOf: 'pipe', in: 'vpc', position: { x: 140, y: 100 } });
});

test('a node dropped into a location lives there', () => {
  expect(dropped('s3', -1100, 300)).toMatchObject({ in: 'vpc', position: { x: 100, y: 400 } });
});

test('a node dropped outside belongs nowhere', () => {
  const node = dropped('training', 1500, 0);
  expect([node?.in, node?.stepOf, node?.position]).toEqual([undefined, undefined, { x: 1540, y: 80 }]);
});

test('a node moved within its container stays in it', () => {
  expect(dropped('training', 20, 10)).toMatchObject({ in: 'vpc', position: { x: 60, y: 90 } });
});

test('a container never goes into itself or into what it holds', () => {
  expect(dropped('vpc', 10, 10)).toMatchObject({ position: { x: 10, y: 10 } });
  expect(dropped('vpc', 10, 10)?.in).toBeUndefined();
});
