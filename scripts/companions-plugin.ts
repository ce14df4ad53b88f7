import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What goes along with the built app, by its name there: the terms of other people's work, and the schema of the design file. */
const companions = {
  'LICENSE.txt': 'LICENSE',
  'NOTICE.txt': 'NOTICE',
  'schema/design.schema.json': 'schema/design.schema.json',
};

export function companionsPlugin(root: string): Plugin {
  return {
    name: 'trueline-companions',
    apply: (config, { command }) => command === 'build' && config.build?.ssr === undefined,
    generateBundle() {
      for (const [fileName, path] of Object.entries(companions))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`${root}/${path}`, 'utf8') });
    },
  };
}
