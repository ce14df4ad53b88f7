import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { catalogJsonSchemaText } from '#core/catalog/json-schema.ts';
import { referenceFiles } from '#core/formats/reference-markdown.ts';
import { configJsonSchemaText } from '../src/cli/config/config-schema.ts';

const catalog = indexCatalog(catalogData);

/** The pages that `npm run reference` writes to `docs/reference/`. */
export const files = referenceFiles(catalog, prose);

/** And what it writes to `schema/`. */
export const schemas = [
  { path: 'design.schema.json', text: catalogJsonSchemaText(catalog) },
  { path: 'config.schema.json', text: configJsonSchemaText(catalogData.rules) },
];
