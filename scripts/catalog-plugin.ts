import { type Plugin, runnerImport } from 'vite';
import type { CatalogProblem } from '../src/core/catalog/catalog-problem.ts';
import { describeProblems, readCatalogFiles } from './catalog-files.ts';
import { readOutlines } from './font-outlines.ts';
import { iconFilesModule, readGlyphs, readIcons } from './icon-files.ts';

const MODULES = [
  'virtual:catalog',
  'virtual:catalog-words',
  'virtual:catalog-prose',
  'virtual:icons',
  'virtual:icon-files',
  'virtual:glyphs',
  'virtual:outlines',
];
/** Glyphs that pictures use beside those of services. */
const SIGNS = ['x', 'cloud', 'circle-question-mark', 'circle-x', 'triangle-alert', 'info', 'lock'];

type Compiled = { readonly modules: Readonly<Record<string, string>> } | { readonly problems: readonly CatalogProblem[] };

/**
 * Compiles `catalog/**` to the modules `virtual:catalog`, `virtual:catalog-words`, `virtual:catalog-prose`, `virtual:icons`, `virtual:icon-files` and `virtual:glyphs`, and the
 * letters of the bundled font to `virtual:outlines`.
 * Anything wrong in a YAML file fails the build with file and field. While developing, a changed file reloads the page.
 */
export function catalogPlugin(root: string): Plugin {
  let building = false;
  let compiled: Promise<Compiled> | undefined;
  const compileOnce = () => {
    compiled ??= compile(root);
    return compiled;
  };
  return {
    name: 'trueline-catalog',
    configResolved: ({ command }) => {
      building = command === 'build';
    },
    async buildStart() {
      if (!building) return;
      compiled = undefined;
      const result = await compileOnce();
      if ('problems' in result) this.error(describeProblems(result.problems));
    },
    resolveId(id) {
      return MODULES.includes(id) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (!id.startsWith('\0virtual:') || !MODULES.includes(id.slice(1))) return undefined;
      if (id === '\0virtual:outlines') return `export const outlines = ${asJson(await readOutlines())};`;
      const result = await compileOnce();
      if ('problems' in result) return this.error(describeProblems(result.problems));
      return result.modules[id.slice(1)];
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

async function compile(root: string): Promise<Compiled> {
  const { files, problems } = readCatalogFiles(root);
  if (problems.length > 0) return { problems };
  const parser = await runnerImport<typeof import('../src/core/catalog/parse-catalog.ts')>(`${root}/src/core/catalog/parse-catalog.ts`);
  const words = await runnerImport<typeof import('../src/core/catalog/words-of.ts')>(`${root}/src/core/catalog/words-of.ts`);
  const parsed = parser.module.parseCatalog(files);
  if ('problems' in parsed) return parsed;
  const wanted = parsed.catalog.services.flatMap(({ id, icon }) => ('aws' in icon ? [{ id, icon: icon.aws }] : []));
  const { icons, missing } = readIcons(
    root,
    wanted.map(({ icon }) => icon),
  );
  const lost = wanted.filter(({ icon }) => missing.includes(icon));
  if (lost.length > 0) {
    const at = 'icon.aws';
    return { problems: lost.map(({ id, icon }) => ({ path: `service ${id}`, at, message: `the icon set has no file ${icon}.svg` })) };
  }
  const { catalog, prose } = parsed;
  const drawn = catalog.services.flatMap(({ icon, variants = [] }) => [icon, ...variants.map((variant) => variant.icon)]);
  const glyphs = await readGlyphs(root, [...SIGNS, ...drawn.flatMap((icon) => (icon && 'glyph' in icon ? [icon.glyph] : []))]);
  return {
    modules: {
      'virtual:catalog': `export const catalogData = ${asJson(catalog)};`,
      'virtual:catalog-words': `export const catalogWords = ${asJson(words.module.wordsOf(catalog))};`,
      'virtual:catalog-prose': `export const prose = ${asJson(prose)};`,
      'virtual:icons': `export const icons = ${asJson(icons)};`,
      'virtual:icon-files': iconFilesModule(root, icons),
      'virtual:glyphs': `export const glyphs = ${asJson(glyphs)};`,
    },
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
