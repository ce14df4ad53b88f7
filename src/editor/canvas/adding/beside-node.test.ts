import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { overlaps } from '#core/layout/geometry.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { besideNode, questionRect } from './beside-node.ts';

await wholeCatalog();

const sceneWith = (...nodes: Design['nodes']) => sceneOf({ ...emptyDesign, nodes }, catalog, noMarks);
const card = (id: string, y: number) => ({ id, service: 's3', position: { x: 0, y } });
const boxOf = (scene: ReturnType<typeof sceneWith>, id: string) => {
  const box = scene.nodes.find((node) => node.id === id);
  if (!box) throw new Error(`${id} is not drawn`);
  return box;
};
const size = { width: 200, height: 30 };

test('what belongs to a card is put under it', () => {
  const scene = sceneWith(card('a', 0), card('b', 200));
  expect(besideNode(scene, boxOf(scene, 'a'), size, 8)).toEqual({ x: 0, y: 56 + 8 });
});

test('over it where another card lies close under it, and under it all the same where one lies close over it, too', () => {
  const two = sceneWith(card('a', 0), card('b', 80));
  expect(besideNode(two, boxOf(two, 'a'), size, 8)).toEqual({ x: 0, y: -8 - 30 });
  const three = sceneWith(card('a', 0), card('b', 80), card('c', -80));
  expect(besideNode(three, boxOf(three, 'a'), size, 8)).toEqual({ x: 0, y: 64 });
});

test('a question grows with its words and its scale, and keeps clear of cards as large as it is shown', () => {
  const scene = sceneWith(card('a', 0), card('b', 110));
  const [small, large] = [1, 2].map((scale) => questionRect(scene, boxOf(scene, 'a'), 'Is it used to train?', scale));
  expect(large?.width).toBeCloseTo(2 * (small?.width ?? 0));
  expect(small?.y).toBeGreaterThan(56);
  expect(large?.y).toBeLessThan(0);
  expect(questionRect(scene, boxOf(scene, 'a'), 'Is it used to train the one model?', 1).width).toBeGreaterThan(small?.width ?? 0);
  for (const rect of [small, large]) expect(rect && scene.nodes.some((node) => overlaps(node, rect))).toBe(false);
});
