import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogData } from 'virtual:catalog';
import { indexCatalog } from '../../src/core/catalog/catalog.ts';
import { serializeDesign } from '../../src/core/design/serialize.ts';
import { largeDesign } from '../rules/large-design.ts';
import { makeNodeRules } from '../rules/node-rules.ts';

/**
 * Built and run on its own by the row `cli`: writes the designs that it measures into a folder. They are the templates side by side, the
 * ones with mistakes among them, as people draw.
 */
const [folder = ''] = process.argv.slice(2);
const catalog = indexCatalog(catalogData);
const templatesOnly = { rules: {}, claims: {} };
writeFileSync(join(folder, 'thousand.trueline.json'), serializeDesign(largeDesign(catalog, templatesOnly, 1_000, 1_500)));
writeFileSync(join(folder, 'ten-thousand.trueline.json'), serializeDesign(largeDesign(catalog, templatesOnly, 10_000, 15_000)));
writeFileSync(join(folder, 'node-rules.json'), serializeDesign(makeNodeRules(10_000).design));
