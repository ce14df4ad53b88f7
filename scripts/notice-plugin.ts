import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts LICENSE and NOTICE beside the built app: whoever hosts it passes on other people's work. */
export function noticePlugin(root: string): Plugin {
  return {
    name: 'trueline-notice',
    apply: (config, { command }) => command === 'build' && config.build?.ssr === undefined,
    generateBundle() {
      for (const name of ['LICENSE', 'NOTICE']) {
        this.emitFile({ type: 'asset', fileName: `${name}.txt`, source: readFileSync(`${root}/${name}`, 'utf8') });
      }
    },
  };
}
