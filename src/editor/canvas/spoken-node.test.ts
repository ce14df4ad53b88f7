import { expect, test } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from '../store/catalog.ts';
import { selectedInWords, spokenNode } from './spoken-node.ts';

const arrow = (from: string, to: string) => ({ id: `${from} -> ${to}`, from, to, flow: 'dataset' });
const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'data', service: 's3', name: 'Orders', position: { x: 0, y: 0 } },
    { id: 'prepare', service: 'sagemaker-processing', position: { x: 300, y: 0 } },
    { id: 'train', service: 'sagemaker-training', position: { x: 600, y: 0 } },
    { id: 'vpc', service: 'vpc', position: { x: 0, y: 400 }, size: { width: 400, height: 200 } },
  ],
  edges: [arrow('data', 'prepare'), arrow('data', 'train'), arrow('prepare', 'train')],
};
const scene = sceneOf(design, catalog, {
  nodes: new Map([['train', { severity: 'error', count: 2, chips: [] }]]),
  edges: new Map(),
});

test('name, service, connections, findings, and which of how many', () => {
  expect(spokenNode(design, scene, 'data')).toBe('Orders, Amazon S3, to Processing job and Training job. 1 of 4');
  expect(spokenNode(design, scene, 'train')).toBe('Training job, from Orders and Processing job, 2 findings, worst: error. 3 of 4');
  expect(spokenNode(design, scene, 'vpc')).toBe('VPC, container of 0, no connections. 4 of 4');
  expect(spokenNode(design, scene, 'gone')).toBeUndefined();
});

test('what is selected is said, and with how many others', () => {
  expect(selectedInWords(new Set(['data']), 'train')).toBe('');
  expect(selectedInWords(new Set(['train']), 'train')).toBe('selected');
  expect(selectedInWords(new Set(['data', 'train', 'vpc']), 'train')).toBe('selected with 2 more');
});
