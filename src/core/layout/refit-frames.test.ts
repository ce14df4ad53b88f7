import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from '../catalog/catalog.ts';
import { lawful } from '../design/commands/laws.ts';
import { moveNodes } from '../design/commands/move-nodes.ts';
import type { Design } from '../design/design.ts';
import { refitFrames } from './refit-frames.ts';

const catalog = indexCatalog(catalogData);
const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'a', service: 's3', position: { x: 0, y: 0 } },
    { id: 'b', service: 's3', position: { x: 300, y: 0 } },
    { id: 'c', service: 's3', position: { x: 900, y: 0 } },
  ],
  edges: [],
  annotations: [
    { id: 'frame', kind: 'frame', position: { x: -50, y: -80 }, size: { width: 600, height: 300 } },
    { id: 'inside', kind: 'text', text: 'Here', position: { x: 10, y: 150 } },
    { id: 'outside', kind: 'note', position: { x: 0, y: 700 } },
    { id: 'locked', kind: 'frame', position: { x: 850, y: -50 }, size: { width: 300, height: 200 }, locked: true },
    { id: 'empty', kind: 'frame', position: { x: 5000, y: 0 } },
    { id: 'legend', kind: 'legend', position: { x: 480, y: 480 } },
  ],
};
const laidOut = (input: Design) =>
  moveNodes(input, [
    { id: 'a', position: { x: 500, y: 500 } },
    { id: 'b', position: { x: 500, y: 700 } },
    { id: 'c', position: { x: 0, y: 0 } },
  ]);

it('a frame is around what lay in it, and what else lay in it goes along; all else stays', () => {
  const after = lawful(design, (input) => refitFrames(input, laidOut(input), catalog));
  expect(after.annotations).toEqual([
    { id: 'frame', kind: 'frame', position: { x: 476, y: 452 }, size: { width: 224, height: 328 } },
    { id: 'inside', kind: 'text', text: 'Here', position: { x: 536, y: 682 } },
    ...(design.annotations ?? []).slice(2, 5),
    { id: 'legend', kind: 'legend', position: { x: 724, y: 0 } },
  ]);
});

it('without frames nothing is looked at', () => {
  const bare = { ...design, annotations: [] };
  const after = laidOut(bare);
  expect(refitFrames(bare, after, catalog)).toBe(after);
});
