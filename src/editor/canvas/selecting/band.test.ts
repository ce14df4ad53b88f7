import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { takenBy } from './band.ts';

await wholeCatalog();

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 0 }, size: { width: 700, height: 500 } },
    { id: 'subnet', service: 'subnet', in: 'vpc', position: { x: 300, y: 60 }, size: { width: 300, height: 300 } },
    { id: 'inner', service: 's3', in: 'subnet', position: { x: 40, y: 80 } },
    { id: 'card', service: 's3', in: 'vpc', position: { x: 40, y: 140 } },
    { id: 'beside', service: 's3', position: { x: 900, y: 140 } },
  ],
  annotations: [{ id: 'frame', kind: 'frame', position: { x: 20, y: 100 }, size: { width: 240, height: 140 } }],
};
const scene = sceneOf(design, catalog, noMarks);
const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test.each([
  ['from outside, the container and what it touches in it', rect(-20, -20, 100, 200), { x: -20, y: -20 }, ['vpc', 'card']],
  ['from the body of a container, what it touches inside', rect(100, 120, 150, 100), { x: 250, y: 220 }, ['card']],
  ['a container in the one that it began in', rect(100, 120, 230, 100), { x: 250, y: 220 }, ['subnet', 'card']],
  ['from an inner container, neither that nor the one around it', rect(320, 150, 60, 150), { x: 320, y: 300 }, ['inner']],
  ['what lies beyond, when it leaves the container', rect(620, 150, 300, 30), { x: 620, y: 150 }, ['beside']],
  ['a frame that lies wholly in it', rect(10, 90, 260, 160), { x: 10, y: 250 }, ['card', 'frame']],
])('a band takes %s', (_what, drawn, start, ids) => {
  expect(takenBy(drawn, start, scene, false)).toEqual(ids);
});

test('an enclosing band takes only what lies wholly in it', () => {
  expect(takenBy(rect(10, 130, 300, 80), { x: 10, y: 210 }, scene, true)).toEqual(['card']);
});
