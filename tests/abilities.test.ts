import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { abilityCases, holds } from './abilities.ts';

const catalog = indexCatalog(catalogData);
const cases = abilityCases(catalog);

describe('what services can do', () => {
  it('is told of services that are in the catalog', () => {
    expect(cases.length).toBeGreaterThan(200);
    expect(cases.filter(({ service }) => !catalog.services.has(service)).map(({ title }) => title)).toEqual([]);
  });

  it.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
    expect(holds(catalog, one)).toBe(true);
  });
});
