// Builds the command line program, `dist/cli/trueline.js`: one file with everything in it, and its long prose as a second one
// that is loaded when a reason is first printed. npm runs this as `prepare`, so that `npx trueline` works right after `npm ci`.
import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { plainMessage } from './plain-message.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = `${root}dist/cli/trueline.js`;

const vite = await import('vite').catch(() => undefined);
if (!vite) {
  if (existsSync(program)) process.exit(0); // installed without development packages, but built before
  console.error('build-cli: Vite is missing. Run `npm ci` without --omit=dev to build the command line program.');
  process.exit(1);
}

try {
  await vite.build({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'src/cli/main.ts',
      outDir: 'dist/cli',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [/^node:/, ...builtinModules, '@resvg/resvg-js'],
        output: {
          entryFileNames: 'trueline.js',
          chunkFileNames: ({ name }) => (name.includes('prose') ? 'prose.js' : '[name].js'),
          banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
  await chmod(program, 0o755);
} catch (error) {
  console.error(`The command line program could not be built.\n${plainMessage(error)}`);
  process.exit(1);
}
