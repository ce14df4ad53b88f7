import { catalogData } from 'virtual:catalog';
import { type Catalog, indexCatalog } from '#core/catalog/catalog.ts';

/** The catalog that this build of the editor carries. */
export const catalog: Catalog = indexCatalog(catalogData);
