import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  root: at('.'),
  define: { 'process.env.IS_PREACT': '"false"' },
  build: {
    outDir: at('../../dist/bench-excalidraw'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: [at('index.html'), at('editor.html')] },
  },
});
