import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  root: fileURLToPath(new URL('.', import.meta.url)),
  define: { 'process.env.IS_PREACT': '"false"' },
  build: { outDir: fileURLToPath(new URL('../../dist/bench-excalidraw', import.meta.url)), emptyOutDir: true, target: 'es2022' },
});
