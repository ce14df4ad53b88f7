import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { middleOf } from '#core/layout/along-line.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { movedEdges, stretchedEdge } from './moved-edges.ts';

await wholeCatalog();

const node = (id: string, x: number) => ({ id, service: 's3', position: { x, y: 0 } });
const edge = (from: string, to: string) => ({ id: `${from} -> ${to}`, from, to, flow: 'dataset' });
const design: Design = {
  ...emptyDesign,
  nodes: [node('a', 0), node('b', 300), node('c', 600), node('d', 900)],
  edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')],
};
const scene = sceneOf(design, catalog, noMarks);

test('only the edges of moved nodes are concerned: some go along, some are stretched', () => {
  const edges = movedEdges(design, scene, new Set(['a', 'b']));
  expect(edges.along.map((one) => one.id)).toEqual(['a -> b']);
  expect(edges.stretched.map((one) => one.edge.id)).toEqual(['b -> c']);
  expect([...edges.ids]).toEqual(['a -> b', 'b -> c']);
});

test('a stretched edge ends at the node that was moved', () => {
  const [stretched] = movedEdges(design, scene, new Set(['d'])).stretched;
  const drawn = stretched && stretchedEdge(stretched, { x: 50, y: 0 });
  expect(drawn?.points.slice(-2)).toEqual([950, 28]);
});

test('the middle of a way lies half way along it', () => {
  expect(middleOf([0, 0, 10, 0, 10, 30])).toEqual({ x: 10, y: 10 });
  expect(middleOf([5, 5])).toEqual({ x: 5, y: 5 });
});
