import { fileURLToPath } from 'node:url';
import { loadConfigFromFile, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A TypeScript module of this project, loaded in Node with the modules that are made at build time (`virtual:catalog` …). */
export async function loadModule(file) {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' }, `${root}/vite.config.ts`, root, 'error');
  const plugins = (loaded?.config.plugins ?? []).flat(2).filter((plugin) => plugin && plugin.name === 'trueline-catalog');
  return (await runnerImport(`${root}/${file}`, { root, plugins, logLevel: 'error' })).module;
}
