import { expect, test } from 'vitest';
import { inferFlow } from '#core/catalog/infer-flow.ts';
import type { DesignNode } from '#core/design/design.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { flowOptions } from './flow-options.ts';

await wholeCatalog();

const registry: DesignNode = { id: 'registry', service: 'sagemaker-model-registry' };
const training: DesignNode = { id: 'training', service: 'sagemaker-training' };

test('the best guess comes first', () => {
  const [first] = flowOptions(catalog, registry, training);
  expect(first?.flow).toBe(inferFlow(catalog, registry, training).flow);
});

test('the known wrong meaning is offered beside the right one, in plain words', () => {
  const texts = flowOptions(catalog, registry, training).map((option) => option.text);
  expect(texts).toContain('Start retraining');
  expect(texts).toContain('Use as base model');
});
