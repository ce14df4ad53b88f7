// Builds what the npm package holds, into `dist/cli` or the folder that is named: the command line program, `trueline.js`, and the
// library, `index.js` with its types. Everything they need is in these files, except two optional packages that draw and lay out.
// Parts that few need are files of their own, loaded when they are first needed. npm runs this as `prepare`, so that `npx trueline`
// works right after `npm ci`.
import { existsSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainMessage } from './plain-message.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = resolve(process.argv[2] ?? `${root}dist/cli`);
const program = `${outDir}/trueline.js`;
const font = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

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
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { trueline: 'src/cli/main.ts', index: 'src/cli/api.ts' },
        external: [/^node:/, ...builtinModules, '@resvg/resvg-js', /^elkjs\//],
        output: {
          codeSplitting: true, // the app's one first file would put the program and the library together
          entryFileNames: '[name].js',
          chunkFileNames: ({ name }) => `parts/${name.includes('prose') ? 'prose' : name}.js`,
          banner: (chunk) => (chunk.name === 'trueline' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
  await chmod(program, 0o755);
  await copyFile(`${root}src/cli/public.ts`, `${outDir}/index.d.ts`); // declarations alone: as good in a file of declarations
  await copyFile(createRequire(import.meta.url).resolve(font), `${outDir}/parts/inter.woff2`);
} catch (error) {
  console.error(`The command line program could not be built.\n${plainMessage(error)}`);
  process.exit(1);
}
