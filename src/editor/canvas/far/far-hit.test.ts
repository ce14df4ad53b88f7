import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { itemAt } from './far-hit.ts';

await wholeCatalog();

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 0 }, size: { width: 600, height: 400 } },
    { id: 'under', service: 's3', in: 'vpc', position: { x: 100, y: 100 } },
    { id: 'over', service: 's3', in: 'vpc', position: { x: 200, y: 110 } },
  ],
};
const scene = sceneOf(design, catalog, noMarks);

test.each([
  ['the upper one of two cards', { x: 250, y: 130 }, 'over'],
  ['a card beside it', { x: 110, y: 110 }, 'under'],
  ['a frame where nothing lies in it', { x: 500, y: 300 }, 'vpc'],
  ['nothing beside everything', { x: 900, y: 300 }, undefined],
])('%s', (_what, point, id) => {
  expect(itemAt(scene, point)).toBe(id);
});
