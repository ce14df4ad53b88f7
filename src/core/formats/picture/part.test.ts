import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '../../catalog/catalog.ts';
import type { Design } from '../../design/design.ts';
import { noMarks } from '../../layout/marks.ts';
import { scene as sceneOf } from '../../layout/scene.ts';
import { largestScale, selectedOf, wholeOf } from './part.ts';

const catalog = indexCatalog(catalogData);
const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 0 } },
    { id: 'a', service: 's3', in: 'vpc', position: { x: 24, y: 56 } },
    { id: 'b', service: 's3', in: 'vpc', position: { x: 324, y: 56 } },
    { id: 'far', service: 's3', position: { x: 2000, y: 0 } },
  ],
  edges: [
    { id: 'inside', from: 'a', to: 'b', flow: 'dataset' },
    { id: 'out', from: 'b', to: 'far', flow: 'dataset' },
  ],
};
const scene = sceneOf(design, catalog, noMarks);

describe('what comes into a picture', () => {
  it('the whole design with 24 px of room', () => {
    const part = wholeOf(scene);
    expect(part.nodes.size).toBe(4);
    expect(part.edges.size).toBe(2);
    expect(part.frame.x).toBeLessThanOrEqual(-24);
    expect(part.frame.x + part.frame.width).toBeGreaterThanOrEqual(2176 + 24);
  });

  it('a selected container brings what it holds and the arrows between that', () => {
    const part = selectedOf(scene, { nodes: new Set(['vpc']), edges: new Set() });
    expect([...part.nodes].sort()).toEqual(['a', 'b', 'vpc']);
    expect([...part.edges]).toEqual(['inside']);
    expect(part.frame.width).toBeLessThan(700);
  });

  it('badges and chips are inside the frame', () => {
    const marks = {
      ...noMarks,
      nodes: new Map([['far', { count: 3, severity: 'error' as const, chips: [{ text: 'Retrain models', tone: 'error' as const }] }]]),
    };
    const { frame } = selectedOf(sceneOf(design, catalog, marks), { nodes: new Set(['far']), edges: new Set() });
    expect(frame).toEqual({ x: 1976, y: -9 - 2 - 24, width: 176 + 9 + 2 + 48, height: 82 + 11 + 48 });
  });
});

describe('largestScale', () => {
  it.each([
    [1000, 1000, 16.12],
    [16384, 100, 1],
    [20000, 100, 0.82],
    [10000, 10000, 1.61],
  ])('a picture of %i × %i can be drawn at %d', (width, height, scale) => {
    expect(largestScale({ width, height })).toBeCloseTo(scale, 2);
  });
});
