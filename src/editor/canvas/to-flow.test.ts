import { expect, test } from 'vitest';
import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../store/catalog.ts';
import { toFlow } from './to-flow.ts';

await wholeCatalog();

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'training', service: 'sagemaker-training', position: { x: 40, y: 80 }, in: 'vpc' },
    { id: 'vpc', service: 'vpc', position: { x: 100, y: 100 } },
    { id: 's3', service: 's3', position: { x: 600, y: 100 } },
  ],
};
const nobody: ReadonlySet<string> = new Set();
const scene = sceneOf(design, catalog, noMarks);
const first = toFlow({ design, items: scene, selected: nobody }, []);

test('containers come before what they hold, positions are relative to them, sizes are declared whole px', () => {
  expect(first.map((node) => [node.id, node.type, node.parentId, node.position])).toEqual([
    ['vpc', 'container', undefined, { x: 100, y: 100 }],
    ['s3', 'service', undefined, { x: 600, y: 100 }],
    ['training', 'service', 'vpc', { x: 40, y: 80 }],
  ]);
  expect(first[2]).toMatchObject({ width: 176, height: 56, measured: { width: 176, height: 56 } });
});

test('the same list comes back when nothing changed', () => {
  expect(toFlow({ design, items: scene, selected: nobody }, first)).toBe(first);
});

test('moving one node makes one new object', () => {
  const moved = moveNodes(design, [{ id: 's3', position: { x: 700, y: 100 } }]);
  const next = toFlow({ design: moved, items: sceneOf(moved, catalog, noMarks, scene), selected: nobody }, first);
  expect(next.map((node, index) => node === first[index])).toEqual([true, false, true]);
});

test('selecting one node makes one new object', () => {
  const next = toFlow({ design, items: scene, selected: new Set(['training']) }, first);
  expect(next.map((node) => node.selected)).toEqual([false, false, true]);
  expect(next.map((node, index) => node === first[index])).toEqual([true, true, false]);
});
