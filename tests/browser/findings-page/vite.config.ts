import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { catalogPlugin } from '../../../scripts/catalog-plugin.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** The checks of the app as one script that a test calls. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [catalogPlugin(root)],
  build: {
    lib: { entry: 'tests/browser/findings-page/main.ts', formats: ['iife'], name: 'findings', fileName: () => 'findings.js' },
    emptyOutDir: true,
  },
});
