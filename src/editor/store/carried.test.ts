import { beforeAll, describe, expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { carriedBy } from './carried.ts';
import { catalog, wholeCatalog } from './catalog.ts';

beforeAll(wholeCatalog);

const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 0 }, size: { width: 500, height: 300 } },
    { id: 'inner', service: 's3', in: 'vpc', position: { x: 30, y: 60 } },
    { id: 'free', service: 's3', position: { x: 600, y: 40 } },
    { id: 'fixed', service: 's3', position: { x: 600, y: 140 }, locked: true },
    { id: 'far', service: 's3', position: { x: 2000, y: 0 } },
  ],
  edges: [],
  annotations: [
    { id: 'frame', kind: 'frame', position: { x: -50, y: -50 }, size: { width: 1000, height: 500 } },
    { id: 'half', kind: 'note', position: { x: 900, y: 0 } },
    { id: 'in-vpc', kind: 'text', text: 'Here', position: { x: 250, y: 200 } },
    { id: 'pin', kind: 'callout', at: 'free' },
  ],
};

describe('what goes along', () => {
  const scene = () => sceneOf(design, catalog, noMarks);

  it('with a frame is all that lies wholly in it, but for what is held already, pinned or locked', () => {
    expect([...carriedBy(design, scene(), ['frame'])].sort()).toEqual(['free', 'in-vpc', 'vpc']);
    expect([...carriedBy(design, scene(), ['frame', 'vpc', 'free'])]).toEqual(['in-vpc']);
  });

  it('with a container is what is written in it, and with a service nothing', () => {
    expect(carriedBy(design, scene(), ['vpc'])).toEqual(['in-vpc']);
    expect(carriedBy(design, scene(), ['free', 'half'])).toEqual([]);
    expect(carriedBy({ ...design, annotations: [] }, sceneOf({ ...design, annotations: [] }, catalog, noMarks), ['vpc'])).toEqual([]);
  });
});
