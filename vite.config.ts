import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalogPlugin } from './scripts/catalog-plugin.ts';
import { companionsPlugin } from './scripts/companions-plugin.ts';
import { compileAheadPlugin } from './scripts/compile-ahead-plugin.ts';
import { developmentCsp } from './scripts/development-csp.ts';
import { offlinePlugin } from './scripts/offline-plugin.ts';

/** `npm run test:long`: the tests that take minutes, and only those. */
const long = process.env.TRUELINE_LONG === '1';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');

export default defineConfig({
  root,
  base: './', // the build runs from any folder of a static host
  plugins: [react(), catalogPlugin(root), developmentCsp(), companionsPlugin(root), compileAheadPlugin(), offlinePlugin(root)],
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    sourcemap: false,
    license: { fileName: 'licenses.md' },
    target: 'es2022',
    assetsInlineLimit: 0, // workers and fonts stay files of their own: the Content-Security-Policy allows no data: scripts
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // All that the page begins with in one file: shared parts would make seventy, and each costs the start a request and a module.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  optimizeDeps: { entries: ['index.html'] }, // the pages of the bench need packages of their own
  worker: { format: 'es' },
  test: {
    environment: 'node',
    testTimeout: long ? 1_200_000 : 60_000, // machines are slow and busy; a test that waits for ever still ends
    hookTimeout: 120_000,
    include: long ? ['src/**/*.long.test.ts', 'tests/**/*.long.test.ts'] : ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**', 'dist/**', ...(long ? [] : ['**/*.long.test.ts'])],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
