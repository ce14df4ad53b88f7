import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { catalogPlugin } from '../../scripts/catalog-plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Stories in a real browser against the built app: `npm run build`, then `npx vitest run --config tests/browser/vitest.config.ts`. */
export default defineConfig({
  root,
  plugins: [catalogPlugin(root)],
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/serve-app.ts'],
    allowOnly: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
  },
});
