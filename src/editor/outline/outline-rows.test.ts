import { beforeAll, expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { validate } from '#core/validator/validate.ts';
import { catalog, wholeCatalog } from '../store/catalog.ts';
import { outlineRows } from './outline-rows.ts';

beforeAll(wholeCatalog);

const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'vpc', service: 'vpc', name: 'Private' },
    { id: 'registry', service: 'sagemaker-model-registry' },
    { id: 'train', service: 'sagemaker-training', in: 'vpc' },
  ],
  edges: [{ id: 'again', from: 'registry', to: 'train', flow: 'trigger', intent: 'retrain' }],
};

it('every container, service, arrow and finding is a line, below what it belongs to', () => {
  const rows = outlineRows(design, validate(design, catalog, { today: '2026-01-01' }), catalog);
  const lines = rows.map(({ key, level }) => `${level} ${key.split('@')[0]}`);
  expect(lines.filter((line) => !line.includes('finding'))).toEqual(['1 node vpc', '2 node train', '1 node registry', '2 edge again']);
  expect(lines[lines.indexOf('2 edge again') + 1]).toMatch(/^3 finding /);
  expect(rows[0]).toMatchObject({ text: 'Private', detail: 'VPC' });
  expect(rows.find(({ key }) => key === 'edge again')).toMatchObject({ text: 'to Training job' });
});

it('notes, frames and callouts are lines at the end, callouts by their numbers', () => {
  const annotated: Design = {
    ...design,
    annotations: [
      { id: 'one', kind: 'callout', text: 'Comes in\nat night' },
      { id: 'note', kind: 'note' },
      { id: 'two', kind: 'callout' },
    ],
  };
  const rows = outlineRows(annotated, validate(annotated, catalog, { today: '2026-01-01' }), catalog).slice(-3);
  expect(rows.map(({ text, detail, level }) => [text, detail, level])).toEqual([
    ['Comes in at night', 'Callout 1', 1],
    ['Note', '', 1],
    ['Callout 2', '', 1],
  ]);
});
