import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { CONTENT } from '#core/layout/sizes.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { clearOfContents } from './clear-of-contents.ts';

await wholeCatalog();

/* A VPC with a subnet at 100, 100 of it, which holds a card at 200, 150 of its own. */
const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: -50, y: 30 }, size: { width: 900, height: 700 } },
    { id: 'inner', service: 'vpc', in: 'vpc', position: { x: 100, y: 100 }, size: { width: 600, height: 400 } },
    { id: 'card', service: 's3', in: 'inner', position: { x: 200, y: 150 } },
  ],
};
const scene = sceneOf(design, catalog, noMarks);
const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test('a border that is pulled clear of the contents goes there', () => {
  expect(clearOfContents(scene, 'inner', at(150, 120, 550, 380))).toEqual(at(150, 120, 550, 380));
  expect(clearOfContents(scene, 'inner', at(40, 60, 660, 440))).toEqual(at(40, 60, 660, 440));
  expect(clearOfContents(scene, 'vpc', at(-100, 0, 950, 730))).toEqual(at(-100, 0, 950, 730));
});

test('a border that is pulled over the contents stops before them, and the other side stays', () => {
  const [left, top] = [300 - CONTENT.x, 250 - CONTENT.y];
  expect(clearOfContents(scene, 'inner', at(500, 400, 200, 100))).toEqual(at(left, top, 700 - left, 500 - top));
});

test('without contents there is nothing to stop at', () => {
  expect(clearOfContents(scene, 'card', at(500, 400, 200, 100))).toEqual(at(500, 400, 200, 100));
});
