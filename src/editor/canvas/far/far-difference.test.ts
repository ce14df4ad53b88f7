import { expect, test } from 'vitest';
import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { inflate, overlaps } from '#core/layout/geometry.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { differences } from './far-difference.ts';

await wholeCatalog();

const design: Design = {
  ...emptyDesign,
  nodes: Array.from({ length: 400 }, (_, i) => ({
    id: `n${i}`,
    service: 's3',
    position: { x: (i % 20) * 300, y: Math.floor(i / 20) * 200 },
  })),
};
const nobody: ReadonlySet<string> = new Set();
const scene = sceneOf(design, catalog, noMarks);
const picture = { scene, selected: nobody, locked: nobody, elsewhere: nobody };

test('the same picture differs nowhere', () => {
  expect(differences(picture, { ...picture })).toEqual([]);
});

test('a moved card differs where it was and where it is', () => {
  const moved = moveNodes(design, [{ id: 'n21', position: { x: 420, y: 290 } }]);
  const places = differences(picture, { ...picture, scene: sceneOf(moved, catalog, noMarks, scene) }) ?? [];
  expect(places).toHaveLength(2);
  for (const at of [
    { x: 300, y: 200 },
    { x: 420, y: 290 },
  ])
    expect(places.some((place) => overlaps(place, inflate({ ...at, width: 176, height: 56 }, 4)))).toBe(true);
});

test('what was removed leaves a place, though all that follows stands elsewhere in the list', () => {
  const fewer = { ...design, nodes: design.nodes.filter(({ id }) => id !== 'n0') };
  expect(differences(picture, { ...picture, scene: sceneOf(fewer, catalog, noMarks, scene) })).toHaveLength(1);
});

test('selected and locked cards differ, and all of them are everything', () => {
  expect(differences(picture, { ...picture, locked: new Set(['n1']) })).toHaveLength(1);
  expect(differences(picture, { ...picture, selected: new Set(['n1', 'n2']) })).toHaveLength(2);
  expect(differences(picture, { ...picture, selected: new Set(scene.nodes.map(({ id }) => id)) })).toBeUndefined();
});
