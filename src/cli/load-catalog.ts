import { catalogData } from 'virtual:catalog';
import type { CatalogData, Prose } from '#core/catalog/catalog.ts';

export interface LoadedCatalog {
  readonly data: CatalogData;
  readonly prose: Prose;
}

/** The catalog that was compiled into this program, with its long prose. */
export async function loadCatalog(): Promise<LoadedCatalog> {
  const { prose } = await import('virtual:catalog-prose');
  return { data: catalogData, prose };
}
