// `npm run reference`: writes from the catalog `docs/reference/`, a page for each service and rule and the claims of the notes, and `schema/`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModule } from './load-module.mjs';

const folder = fileURLToPath(new URL('../docs/reference', import.meta.url));
const schemaFolder = fileURLToPath(new URL('../schema', import.meta.url));
const { files, schemas } = await loadModule('tests/reference-files.ts');
rmSync(folder, { recursive: true, force: true });
for (const { path, text } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
for (const { path, text } of schemas) writeFileSync(join(schemaFolder, path), text);
console.log(`${files.length} pages in docs/reference, ${schemas.length} schemas in schema`);
