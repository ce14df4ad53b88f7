import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { outDir: fileURLToPath(new URL('../../dist/bench-peer', import.meta.url)), emptyOutDir: true, target: 'es2022' },
});
