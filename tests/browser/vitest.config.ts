import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { catalogPlugin } from '../../scripts/catalog-plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** `npm run test:long`: the tests that take minutes, and only those. */
const long = process.env.TRUELINE_LONG === '1';

/** Stories in a real browser against the built app: `npm run build`, then `npx vitest run --config tests/browser/vitest.config.ts`. */
export default defineConfig({
  root,
  plugins: [catalogPlugin(root)],
  test: {
    name: 'browser',
    include: [long ? 'tests/browser/**/*.long.test.ts' : 'tests/browser/**/*.test.ts'],
    exclude: long ? [] : ['**/*.long.test.ts'],
    globalSetup: ['tests/browser/serve-app.ts'],
    allowOnly: false,
    expect: { poll: { timeout: 20_000, interval: 60 } }, // machines are slow and busy
    testTimeout: long ? 2_400_000 : 90_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
  },
});
