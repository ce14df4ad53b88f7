import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** Writes the service worker of a build: it knows every file of the build, and a version that changes with any of them. */
export function offlinePlugin(root: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'trueline-offline',
    apply: (given, { command }) => command === 'build' && given.build?.ssr === undefined,
    configResolved(resolved) {
      config = resolved;
    },
    // Last, so that what other plugins add is among the files.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = new Map<string, string | Uint8Array>();
        for (const item of Object.values(bundle)) files.set(item.fileName, item.type === 'chunk' ? item.code : item.source);
        for (const path of publicFiles(config.publicDir)) files.set(path, readFileSync(join(config.publicDir, path)));
        const source = serviceWorker(readFileSync(`${root}/scripts/service-worker.js`, 'utf8'), files);
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}

/** The service worker for some files. What only people read is not among those that are kept for later. */
export function serviceWorker(template: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  const kept = [...files.keys()].filter((name) => !/\.(md|txt)$/.test(name)).sort();
  const hash = createHash('sha256').update(template);
  for (const name of kept) hash.update(`\n${name}\n`).update(files.get(name) ?? '');
  const addresses = ['./', ...kept.filter((name) => name !== 'index.html').map((name) => `./${name}`)];
  return template.replace('__VERSION__', hash.digest('hex').slice(0, 12)).replace('__FILES__', () => JSON.stringify(addresses, null, 2));
}

function publicFiles(folder: string): readonly string[] {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative(folder, join(folder, path)).split(sep).join('/'));
}
