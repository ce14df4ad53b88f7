import { execFileSync } from 'node:child_process';
import { preview } from 'vite';
import type { Sites } from './outcome.ts';

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the app and the plain React Flow page, and serves both on free ports. */
export async function serveSites(root: string, fresh: boolean): Promise<{ sites: Sites; close: () => Promise<void> }> {
  if (fresh) {
    buildSite(root, []);
    buildSite(root, ['bench/peer']);
  }
  const [app, plain] = [await serve(root, 'dist/app'), await serve(root, 'dist/bench-peer')];
  return {
    sites: { app: app.url, peer: plain.url },
    close: async () => {
      await Promise.all([app.close(), plain.close()]);
    },
  };
}

/** Serves what was built into a folder on a free port. */
export async function serve(root: string, outDir: string): Promise<Served> {
  const server = await preview({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** In a process of its own, so that nothing of ours can turn it into a development build. */
export function buildSite(root: string, args: readonly string[]): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  const vite = `${root}/node_modules/vite/bin/vite.js`;
  execFileSync(process.execPath, [vite, 'build', ...args, '--logLevel', 'error'], { cwd: root, env, stdio: 'inherit' });
}
