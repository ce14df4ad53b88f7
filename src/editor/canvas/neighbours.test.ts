import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../store/catalog.ts';
import { nodeAlongEdge, nodeTowards } from './neighbours.ts';

await wholeCatalog();

const node = (id: string, x: number, y: number) => ({ id, service: 's3', position: { x, y } });
const design: Design = {
  ...emptyDesign,
  nodes: [node('a', 0, 0), node('b', 300, 10), node('c', 600, 0), node('d', 20, 200)],
  edges: [
    { id: 'a -> c', from: 'a', to: 'c', flow: 'dataset' },
    { id: 'd -> a', from: 'd', to: 'a', flow: 'dataset' },
  ],
};
const scene = sceneOf(design, catalog, noMarks);

test('arrows go to the nearest node in a direction', () => {
  expect(nodeTowards(scene, 'a', 'right')).toBe('b');
  expect(nodeTowards(scene, 'a', 'down')).toBe('d');
  expect(nodeTowards(scene, 'a', 'up')).toBeUndefined();
});

test('along edges they go to the other end, with and against the arrow', () => {
  expect(nodeAlongEdge(design, scene, 'a', 'right')).toBe('c');
  expect(nodeAlongEdge(design, scene, 'a', 'down')).toBe('d');
  expect(nodeAlongEdge(design, scene, 'b', 'left')).toBeUndefined();
});
