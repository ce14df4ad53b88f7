import { catalogData } from 'virtual:catalog';
import type { LoadedCatalog } from './check.ts';

/** The catalog that was compiled into this program, with its long prose. */
export async function loadCatalog(): Promise<LoadedCatalog> {
  const { prose } = await import('virtual:catalog-prose');
  return { data: catalogData, prose };
}
