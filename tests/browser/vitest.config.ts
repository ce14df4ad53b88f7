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
    // A story that waited in vain is told once more, and named at the end: the machine may have been busy. A wrong value fails at once.
    retry: { count: 1, condition: /Timeout \d+ms exceeded|Matcher did not succeed in time/ },
    testTimeout: long ? 2_400_000 : 90_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
  },
});
