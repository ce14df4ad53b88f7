import { expect, it } from 'vitest';
import type { FileDesign } from '../design/design.ts';
import { type Catalog, indexCatalog } from './catalog.ts';
import { openDesign } from './open-design.ts';

const service = (id: string, gives: string[], takes: string[]) => ({
  id,
  name: id,
  fullName: id,
  family: 'Test',
  stage: 'train' as const,
  icon: { glyph: 'box', category: 'general' as const },
  summary: id,
  brief: id,
  gives,
  takes,
});

const catalog: Catalog = indexCatalog({
  families: [],
  flows: [],
  intents: [
    {
      id: 'retrain',
      name: 'Retrain',
      says: 'start retraining',
      flow: 'trigger',
      between: [{ from: { service: 'registry' }, to: { service: 'training' } }],
    },
  ],
  purposes: [],
  requirements: [],
  scenarios: [],
  facts: [],
  sources: [],
  notes: { title: 'Notes', date: '2025-01' },
  services: [
    service('bucket', ['dataset'], ['artifact']),
    service('training', ['artifact'], ['dataset']),
    service('registry', ['package'], []),
  ],
  rules: [],
  templates: [],
  comparisons: [],
});

const nodes = [
  { id: 'b', service: 'bucket' },
  { id: 't', service: 'training' },
  { id: 'r', service: 'registry' },
];

it('derives ids and flows of edges, always the same', () => {
  const file: FileDesign = {
    trueline: 1,
    nodes,
    edges: [
      { from: 'b', to: 't' },
      { id: 'b -> t (2)', from: 'b', to: 't' },
      { from: 'b', to: 't', flow: 'labels' },
      { from: 'r', to: 't' },
    ],
  };
  expect(openDesign(file, catalog).edges).toEqual([
    { id: 'b -> t', from: 'b', to: 't', flow: 'dataset' },
    { id: 'b -> t (2)', from: 'b', to: 't', flow: 'dataset' },
    { id: 'b -> t (3)', from: 'b', to: 't', flow: 'labels' },
    { id: 'r -> t', from: 'r', to: 't', flow: 'trigger', intent: 'retrain' },
  ]);
  expect(openDesign(file, catalog)).toEqual(openDesign(file, catalog));
});

it('takes the flow of the intent, and keeps an intent it does not know', () => {
  const file: FileDesign = {
    trueline: 1,
    nodes,
    edges: [
      { from: 'b', to: 't', intent: 'retrain' },
      { from: 't', to: 'b', intent: 'unheard-of' },
    ],
  };
  expect(openDesign(file, catalog).edges).toMatchObject([
    { flow: 'trigger', intent: 'retrain' },
    { flow: 'artifact', intent: 'unheard-of' },
  ]);
});

it('leaves a file that says everything as it is', () => {
  const file: FileDesign = { trueline: 1, nodes, edges: [{ id: 'e', from: 'b', to: 't', flow: 'dataset' }] };
  expect(openDesign(file, catalog)).toBe(file);
});
