import { build, preview } from 'vite';
import type { Sites } from './outcome.ts';

/** Builds the app and the plain React Flow page, and serves both on free ports. */
export async function serveSites(root: string, fresh: boolean): Promise<{ sites: Sites; close: () => Promise<void> }> {
  const peer = { root: `${root}/bench/peer`, configFile: `${root}/bench/peer/vite.config.ts` };
  if (fresh) {
    await build({ root, configFile: `${root}/vite.config.ts`, logLevel: 'warn' });
    await build({ ...peer, logLevel: 'warn' });
  }
  const serve = async (from: string, outDir: string) => {
    const server = await preview({
      root: from,
      configFile: false,
      base: './',
      logLevel: 'warn',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const address = server.httpServer.address();
    if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
    return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
  };
  const [app, plain] = [await serve(root, 'dist/app'), await serve(root, 'dist/bench-peer')];
  return {
    sites: { app: app.url, peer: plain.url },
    close: async () => {
      await Promise.all([app.close(), plain.close()]);
    },
  };
}
