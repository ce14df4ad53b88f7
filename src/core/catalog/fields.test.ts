import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from './catalog.ts';
import { edgeFieldValue, fieldValue } from './fields.ts';
import { fieldsOf, fieldsOfEdge } from './shown-fields.ts';

const catalog = indexCatalog(catalogData);
const endpoint = (variant: string, fields?: Record<string, string | number | null>) => ({
  id: 'live',
  service: 'sagemaker-endpoint',
  variant,
  ...(fields && { fields }),
});
const ids = (variant: string): readonly string[] => fieldsOf(catalog, endpoint(variant)).map(({ id }) => id);

it('the fields of a node are those of its variant, its own first and then the needs that may be said on it', () => {
  expect(ids('serverless')).toContain('memoryGB');
  expect(ids('serverless')).not.toContain('minInstances');
  expect(ids('real-time')).toContain('minInstances');
  expect(ids('real-time').indexOf('dataCapture')).toBeLessThan(ids('real-time').indexOf('processingSeconds'));
  expect(fieldsOf(catalog, { id: 'x', service: 'no-such-service' })).toEqual([]);
});

it('a field that is not said has its default', () => {
  expect(fieldValue(catalog, endpoint('real-time'), 'environment')).toBe('production');
  expect(fieldValue(catalog, endpoint('real-time', { environment: 'test' }), 'environment')).toBe('test');
});

it('a field without a default is not said; said not to be known is something else', () => {
  expect(fieldValue(catalog, endpoint('serverless'), 'memoryGB')).toBeUndefined();
  expect(fieldValue(catalog, endpoint('serverless', { memoryGB: null }), 'memoryGB')).toBeNull();
  expect(fieldValue(catalog, endpoint('real-time', { environment: null }), 'environment')).toBeNull();
});

it('names of the language itself are no fields', () => {
  expect(fieldValue(catalog, endpoint('real-time', {}), 'toString')).toBeUndefined();
  expect(fieldValue(catalog, endpoint('real-time', {}), '__proto__')).toBeUndefined();
});

it('the fields of an arrow are those that the node at its end has a use for, and those that are said', () => {
  const edge = { id: 'e', from: 'a', to: 'b', flow: 'dataset' };
  const shown = (service: string, fields?: Record<string, string>) =>
    fieldsOfEdge(catalog, { ...edge, ...(fields && { fields }) }, { id: 'b', service }).map(({ id }) => id);
  expect(shown('sagemaker-tuning')).toEqual(['inputMode', 'manifest']);
  expect(shown('glue-etl')).toEqual(['manifest']);
  expect(shown('glue-etl', { inputMode: 'file' })).toEqual(['inputMode', 'manifest']);
  expect(fieldsOfEdge(catalog, { ...edge, flow: 'no-such-flow' }, undefined)).toEqual([]);
});

it('a field of an arrow has the default of its flow', () => {
  expect(edgeFieldValue(catalog.flows.get('dataset'), { inputMode: 'pipe' }, 'inputMode')).toBe('pipe');
  expect(edgeFieldValue(catalog.flows.get('dataset'), undefined, 'inputMode')).toBeUndefined();
  expect(
    edgeFieldValue(
      { id: 'f', name: 'F', family: 'data', summary: 'F', fields: [{ id: 'share', name: 'Share', type: 'number', default: 20 }] },
      {},
      'share',
    ),
  ).toBe(20);
});
