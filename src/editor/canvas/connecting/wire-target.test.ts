import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { wireTarget } from './wire-target.ts';

await wholeCatalog();

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'pipe', service: 'sagemaker-pipelines', position: { x: 300, y: 0 }, size: { width: 500, height: 400 } },
    { id: 'training', service: 'sagemaker-training', position: { x: 40, y: 80 }, stepOf: 'pipe' },
    { id: 'rule', service: 'eventbridge', position: { x: 0, y: 100 } },
  ],
};
const scene = sceneOf(design, catalog, noMarks);
const at = (from: string, x: number, y: number) => wireTarget(design, scene, from, { x, y });

test('a wire takes hold of the card under it or just beside it', () => {
  expect(at('rule', 360, 100)).toBe('training');
  expect(at('rule', 340 - 10, 100)).toBe('training');
});

test('inside a workflow, but on none of its steps, it hangs on the workflow', () => {
  expect(at('rule', 700, 350)).toBe('pipe');
});

test('from within a workflow only its header and border are the workflow', () => {
  expect(at('training', 700, 350)).toBeUndefined();
  expect(at('training', 700, 10)).toBe('pipe');
});

test('it never hangs on the node that it comes from, and on nothing in the open', () => {
  expect(at('rule', 20, 120)).toBeUndefined();
  expect(at('rule', -500, -500)).toBeUndefined();
});
