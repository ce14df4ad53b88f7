import { type Plugin, runnerImport } from 'vite';
import type { CatalogFile, CatalogProblem } from '../src/core/catalog/parse-catalog.ts';
import { describeProblems, readCatalogFiles } from './catalog-files.ts';
import { readIcons } from './icon-files.ts';

const MODULES = ['virtual:catalog', 'virtual:catalog-prose', 'virtual:icons'];

/**
 * Compiles `catalog/**` to the modules `virtual:catalog`, `virtual:catalog-prose` and `virtual:icons`.
 * Anything wrong in a YAML file fails the build with file and field. While developing, a changed file reloads the page.
 */
export function catalogPlugin(root: string): Plugin {
  let compiled: Record<string, string> | undefined;
  return {
    name: 'trueline-catalog',
    resolveId(id) {
      return MODULES.includes(id) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (!id.startsWith('\0virtual:') || !MODULES.includes(id.slice(1))) return undefined;
      const { files, problems } = readCatalogFiles(root);
      for (const { path } of files) this.addWatchFile(`${root}/${path}`);
      if (problems.length > 0) this.error(describeProblems(problems));
      compiled ??= await compile(root, files, (found) => this.error(describeProblems(found)));
      return compiled[id.slice(1)];
    },
    configureServer(server) {
      server.watcher.add(`${root}/catalog`);
      server.watcher.on('all', (_event, file) => {
        if (!file.endsWith('.yaml')) return;
        compiled = undefined;
        for (const id of MODULES) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

async function compile(
  root: string,
  files: readonly CatalogFile[],
  fail: (problems: readonly CatalogProblem[]) => never,
): Promise<Record<string, string>> {
  const parser = await runnerImport<typeof import('../src/core/catalog/parse-catalog.ts')>(`${root}/src/core/catalog/parse-catalog.ts`);
  const parsed = parser.module.parseCatalog(files);
  if ('problems' in parsed) return fail(parsed.problems);
  const wanted = parsed.catalog.services.flatMap(({ id, icon }) => ('aws' in icon ? [{ id, icon: icon.aws }] : []));
  const { icons, missing } = readIcons(
    root,
    wanted.map(({ icon }) => icon),
  );
  if (missing.length > 0) {
    const lost = wanted.filter(({ icon }) => missing.includes(icon));
    fail(lost.map(({ id, icon }) => ({ path: `service ${id}`, at: 'icon.aws', message: `the icon set has no file ${icon}.svg` })));
  }
  return {
    'virtual:catalog': `export const catalogData = ${asJson(parsed.catalog)};`,
    'virtual:catalog-prose': `export const prose = ${asJson(parsed.prose)};`,
    'virtual:icons': `export const icons = ${asJson(icons)};`,
  };
}

/** Browsers read `JSON.parse('…')` faster than the same object written as code. */
function asJson(value: unknown): string {
  const text = JSON.stringify(value)
    .replace(/[\\']/g, '\\$&')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `JSON.parse('${text}')`;
}
