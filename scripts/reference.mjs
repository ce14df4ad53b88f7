// `npm run reference`: writes `docs/reference/`, a page for each service and rule and the claims of the notes, from the catalog.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModule } from './load-module.mjs';

const folder = fileURLToPath(new URL('../docs/reference', import.meta.url));
const { files } = await loadModule('tests/reference-files.ts');
rmSync(folder, { recursive: true, force: true });
for (const { path, text } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
console.log(`${files.length} pages in docs/reference`);
