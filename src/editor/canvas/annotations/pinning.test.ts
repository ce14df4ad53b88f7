import { beforeAll, expect, it } from 'vitest';
import { annotationOf } from '#core/design/annotations.ts';
import { lawful } from '#core/design/commands/laws.ts';
import type { Design } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { dropAnnotation, subjectAt } from './pinning.ts';

beforeAll(wholeCatalog);

const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 200 } },
    { id: 'a', service: 's3', position: { x: 0, y: 0 } },
    { id: 'b', service: 'sagemaker-training', position: { x: 400, y: 0 } },
  ],
  edges: [{ id: 'e', from: 'a', to: 'b', flow: 'dataset' }],
  annotations: [
    { id: 'pin', kind: 'callout', at: 'a', position: { x: -12, y: -12 } },
    { id: 'note', kind: 'note', position: { x: 0, y: 600 } },
  ],
};
const scene = () => sceneOf(design, catalog, noMarks);

/** The annotation after it was let go so far from where it lay. */
function dropped(id: string, x: number, y: number, moved: readonly string[] = [id]) {
  const drawn = scene().annotations.find((one) => one.id === id);
  if (!drawn) throw new Error(`${id} is not drawn`);
  return annotationOf(
    lawful(design, (input) => dropAnnotation(input, scene(), drawn, new Set(moved), { x, y })),
    id,
  );
}

it.each([
  ['a card', { x: 88, y: 28 }, 'a'],
  ['just beside a card', { x: 488, y: -8 }, 'b'],
  ['a line', { x: 290, y: 34 }, 'e'],
  ['the title of a container', { x: 30, y: 215 }, 'vpc'],
  ['the inside of a container', { x: 160, y: 300 }, undefined],
  ['nothing', { x: 900, y: 900 }, undefined],
])('on %s a callout is pinned to what is there', (_, at, subject) => {
  expect(subjectAt(scene(), at)).toBe(subject);
});

it('a callout let go on something else is pinned to that, near its own subject it stays, far from it it lies by itself', () => {
  expect(dropped('pin', 500, 20)).toMatchObject({ at: 'b', position: { x: 88, y: 8 } });
  expect(dropped('pin', -30, -20)).toMatchObject({ at: 'a', position: { x: -42, y: -32 } });
  expect(dropped('pin', 0, 800)).toEqual({ id: 'pin', kind: 'callout', position: { x: -12, y: 788 } });
});

it('what moves along with its subject stays pinned as it was; a note is only moved', () => {
  expect(dropped('pin', 300, 300, ['pin', 'a'])).toEqual(annotationOf(design, 'pin'));
  expect(dropped('pin', 500, 20, ['pin', 'note'])).toMatchObject({ at: 'a', position: { x: 488, y: 8 } });
  expect(dropped('note', 5, -600)).toMatchObject({ position: { x: 5, y: 0 } });
});
