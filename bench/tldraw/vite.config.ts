import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** tldraw asks for no licence key where a page comes over plain HTTP, as it does in the bench. What is built is not to be published. */
export default defineConfig({
  base: './',
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: { outDir: fileURLToPath(new URL('../../dist/bench-tldraw', import.meta.url)), emptyOutDir: true, target: 'es2022' },
});
