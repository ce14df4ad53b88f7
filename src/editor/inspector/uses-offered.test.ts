import { catalogData } from 'virtual:catalog';
import { expect, test } from 'vitest';
import { indexCatalog, purposesOf } from '#core/catalog/catalog.ts';
import { usesOffered } from './uses-offered.ts';

const catalog = indexCatalog(catalogData);
const registry = catalog.services.get('sagemaker-model-registry');
if (!registry) throw new Error('The catalog has no registry.');
const right = purposesOf(catalog, { service: registry.id });
const offered = (used: readonly string[], text: string) => usesOffered(catalog, registry, right, used, text).map((purpose) => purpose.id);

test('uses that people mistake a service for come before those it serves', () => {
  const mistaken = (registry.mistakenFor ?? []).map((entry) => entry.purpose);
  expect(offered([], '').slice(0, mistaken.length)).toEqual(mistaken);
  expect(offered([], '')).toEqual([...new Set([...mistaken, ...right])]);
});

test('a search finds any use by name or alias, and none twice or already said', () => {
  expect(offered([], 'dashb')).toEqual(['show-dashboards']);
  expect(offered(['show-dashboards'], 'dashb')).toEqual([]);
});
