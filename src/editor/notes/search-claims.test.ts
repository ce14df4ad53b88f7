import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { claimHomes } from '#core/catalog/claim-homes.ts';
import { searchClaims } from './search-claims.ts';

const catalog = indexCatalog(catalogData);
const claims = Object.values(prose.claims);
const find = (query: string) =>
  searchClaims(catalog, claims, claimHomes(catalog), query).flatMap((section) => section.claims.map(({ id }) => id));

it('without words every claim is there, in its section', () => {
  expect(find('  ').toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
});

it('finds a claim by its id, by its words and by a service that rests on it', () => {
  expect(find('ep-07')).toEqual(['EP-07']);
  expect(find('warm pool')).toContain('SM-09');
  expect(find('feature store')).toContain('FS-04');
});

it('every word has to stand somewhere', () => {
  expect(find('warm pool kendra')).toEqual([]);
});
