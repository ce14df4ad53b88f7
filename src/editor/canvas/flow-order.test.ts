import { expect, test } from 'vitest';
import type { Design, DesignNode } from '#core/design/design.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from '../store/catalog.ts';
import { alongFlow, flowOrder } from './flow-order.ts';

const node = (id: string, x: number, y: number, more: Partial<DesignNode> = {}): DesignNode => ({
  id,
  service: 'sagemaker-processing',
  position: { x, y },
  ...more,
});
const arrow = (from: string, to: string) => ({ id: `${from} -> ${to}`, from, to, flow: 'dataset' });
const sceneFor = (design: Design) => sceneOf(design, catalog, { nodes: new Map(), edges: new Map() });

test('reading follows the arrows, not the places, and begins again at what nothing leads to', () => {
  const design: Design = {
    trueline: 1,
    nodes: [node('c', 0, 0), node('b', 300, 0), node('a', 600, 0), node('x', 0, 400), node('y', 300, 400)],
    edges: [arrow('a', 'b'), arrow('b', 'c'), arrow('x', 'y')],
  };
  expect(flowOrder(design, sceneFor(design))).toEqual(['a', 'b', 'c', 'x', 'y']);
});

test('a circle is read from its upper left on, and a container comes before what lies in it', () => {
  const design: Design = {
    trueline: 1,
    nodes: [
      node('pipe', 0, 0, { service: 'sagemaker-pipelines', size: { width: 800, height: 300 } }),
      node('one', 40, 80, { stepOf: 'pipe' }),
      node('two', 340, 80, { stepOf: 'pipe' }),
      node('after', 1000, 80),
    ],
    edges: [arrow('one', 'two'), arrow('two', 'one'), arrow('two', 'after')],
  };
  expect(flowOrder(design, sceneFor(design))).toEqual(['pipe', 'one', 'two', 'after']);
});

test('a step goes on along the flow and ends where it ends', () => {
  const design: Design = { trueline: 1, nodes: [node('b', 0, 0), node('a', 300, 0)], edges: [arrow('a', 'b')] };
  const scene = sceneFor(design);
  expect([alongFlow(design, scene, undefined, 1), alongFlow(design, scene, 'a', 1), alongFlow(design, scene, 'b', 1)]).toEqual([
    'a',
    'b',
    undefined,
  ]);
  expect([alongFlow(design, scene, 'b', -1), alongFlow(design, scene, 'a', -1)]).toEqual(['a', undefined]);
});
