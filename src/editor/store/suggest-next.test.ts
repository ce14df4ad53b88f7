import { catalogData } from 'virtual:catalog';
import { expect, test } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { suggestNext } from './suggest-next.ts';

const catalog = indexCatalog(catalogData);

test('what is suggested after a registry serves models', () => {
  const next = suggestNext(catalog, { id: 'a', service: 'sagemaker-model-registry' }).map((one) => one.service);
  expect(next).toContain('sagemaker-endpoint');
  expect(next).toContain('sagemaker-batch-transform');
});

test('nothing is suggested after a service that the catalog does not know', () => {
  expect(suggestNext(catalog, { id: 'a', service: 'no-such-service' })).toEqual([]);
});
