import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { referenceFiles } from '#core/formats/reference-markdown.ts';

/** The pages that `npm run reference` writes to `docs/reference/`. */
export const files = referenceFiles(indexCatalog(catalogData), prose);
