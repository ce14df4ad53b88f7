import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import type { DesignNode } from '../design/design.ts';
import { indexCatalog } from './catalog.ts';
import { factOf } from './facts.ts';

const catalog = indexCatalog(catalogData);
const endpoint = (variant?: string, fields?: DesignNode['fields']): DesignNode => ({
  id: 'live',
  service: 'sagemaker-endpoint',
  ...(variant !== undefined && { variant }),
  ...(fields && { fields }),
});

it('a fact belongs to service and variant, and says where it is written', () => {
  expect(factOf(catalog, endpoint('serverless'), 'memoryGB')).toMatchObject({ values: [6], source: 'sm-serverless' });
  expect(factOf(catalog, endpoint('real-time'), 'memoryGB')?.values).toBe('unlimited');
});

it('the first entry whose condition holds counts', () => {
  expect(factOf(catalog, endpoint('real-time'), 'idleFree')?.values).toEqual([false]);
  expect(factOf(catalog, endpoint('real-time', { hosting: 'inference-components', minInstances: 0 }), 'idleFree')?.values).toEqual([true]);
});

it('a condition that is not known leaves the fact unknown', () => {
  expect(factOf(catalog, endpoint(), 'memoryGB')).toBeUndefined();
  expect(factOf(catalog, endpoint('asynchronous', { minInstances: null }), 'idleFree')).toBeUndefined();
});

it('what the catalog does not state, and unknown services, are unknown', () => {
  expect(factOf(catalog, { id: 'b', service: 's3' }, 'gpu')).toBeUndefined();
  expect(factOf(catalog, { id: 'x', service: 'no-such-service' }, 'vpc')).toBeUndefined();
});

it('every service knows what it is for, and whether it is open to new customers', () => {
  expect(factOf(catalog, { id: 'c', service: 'sagemaker-clarify', variant: 'shap' }, 'purposes')?.values).toEqual(['explain-predictions']);
  expect(factOf(catalog, { id: 'c', service: 'sagemaker-clarify' }, 'purposes')?.values).toContain('detect-bias');
  expect(factOf(catalog, { id: 'k', service: 'kendra' }, 'openToNew')).toMatchObject({ values: [false] });
  expect(factOf(catalog, endpoint('real-time'), 'openToNew')?.values).toEqual([true]);
});
