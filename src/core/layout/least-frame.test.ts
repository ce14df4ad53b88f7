import { catalogData } from 'virtual:catalog';
import { expect, test } from 'vitest';
import { indexCatalog } from '../catalog/catalog.ts';
import { resizeContainer } from '../design/commands/resize-container.ts';
import type { Design } from '../design/design.ts';
import { leastFrame } from './least-frame.ts';
import { noMarks } from './marks.ts';
import { scene } from './scene.ts';

const catalog = indexCatalog(catalogData);
const vpc = { id: 'vpc', service: 'vpc', position: { x: 30, y: 50 }, size: { width: 900, height: 700 } };
const nested: Design = {
  trueline: 1,
  nodes: [
    vpc,
    { id: 'flow', service: 'sagemaker-pipelines', in: 'vpc', position: { x: 40, y: 60 }, size: { width: 400, height: 300 } },
    { id: 'step', service: 'sagemaker-training', in: 'vpc', stepOf: 'flow', position: { x: 100, y: 70 } },
    { id: 'table', service: 'dynamodb', in: 'vpc', position: { x: 500, y: 420 } },
  ],
  edges: [],
};

test('a container can be made as small as what it holds and its title, and is drawn like that', () => {
  for (const node of nested.nodes.slice(0, 2)) {
    const least = leastFrame(catalog, scene(nested, catalog, noMarks), node);
    const smaller = scene(resizeContainer(nested, node.id, { width: 10, height: 10 }), catalog, noMarks);
    expect(smaller.containers.find(({ id }) => id === node.id)).toMatchObject(least);
    const exact = scene(resizeContainer(nested, node.id, least), catalog, noMarks);
    expect(exact.containers.find(({ id }) => id === node.id)).toMatchObject(least);
  }
  const empty = scene({ ...nested, nodes: [vpc] }, catalog, noMarks);
  expect(leastFrame(catalog, empty, vpc).height).toBe(80);
});
