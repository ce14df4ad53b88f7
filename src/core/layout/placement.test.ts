import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from '../catalog/catalog.ts';
import type { Design, DesignNode } from '../design/design.ts';
import { freeSpot } from './placement.ts';
import { NODE } from './sizes.ts';

const catalog = indexCatalog(catalogData);
const designOf = (nodes: DesignNode[]): Design => ({ trueline: 1, nodes, edges: [] });
const node = (id: string, x: number, y: number, around?: string): DesignNode => ({
  id,
  service: 's3',
  position: { x, y },
  ...(around !== undefined && { in: around }),
});

it('a new node goes to the right of its neighbour, on the grid', () => {
  expect(freeSpot(designOf([node('a', 100, 100)]), catalog, 'a', NODE)).toEqual({ x: 380, y: 100 });
});

it('below it where the right is taken', () => {
  expect(freeSpot(designOf([node('a', 100, 100), node('b', 380, 100)]), catalog, 'a', NODE)).toEqual({ x: 100, y: 200 });
});

it('a point that is taken gives the nearest free place', () => {
  const spot = freeSpot(designOf([node('a', 100, 100)]), catalog, { x: 100, y: 100 }, NODE);
  expect(spot.x >= 300 || spot.x <= -100 || spot.y >= 180 || spot.y <= 20).toBe(true);
  expect([spot.x % 20, spot.y % 20].map(Math.abs)).toEqual([0, 0]);
});

it('inside a container the answer is relative to it and below its title', () => {
  const design = designOf([{ id: 'vpc', service: 'vpc', position: { x: 1000, y: 1000 } }, node('a', 40, 80, 'vpc')]);
  expect(freeSpot(design, catalog, 'a', NODE)).toEqual({ x: 320, y: 80 });
  expect(freeSpot(design, catalog, { x: 0, y: 0 }, NODE, 'vpc').y).toBeGreaterThanOrEqual(56);
});

it('a crowd does not keep it from answering', () => {
  const crowd = Array.from({ length: 400 }, (_, i) => node(`n${i}`, (i % 20) * 200, Math.floor(i / 20) * 80));
  const spot = freeSpot(designOf(crowd), catalog, 'n210', NODE);
  expect(crowd.every(({ position }) => position && (Math.abs(position.x - spot.x) >= 176 || Math.abs(position.y - spot.y) >= 56))).toBe(
    true,
  );
});

it('a note and a text keep their place, a frame is there to be filled', () => {
  const at = { x: 0, y: 0 };
  const withOne = (kind: 'note' | 'text' | 'frame'): Design => ({
    ...designOf([]),
    annotations: [{ id: 'a', kind, text: 'Once a day', position: at }],
  });
  expect(freeSpot(withOne('frame'), catalog, at, NODE)).toEqual(at);
  for (const kind of ['note', 'text'] as const) {
    const spot = freeSpot(withOne(kind), catalog, at, NODE);
    expect(spot.x <= -NODE.width || spot.y >= 20 || spot.y <= -NODE.height, kind).toBe(true);
    expect(spot, kind).not.toEqual(at);
  }
});
