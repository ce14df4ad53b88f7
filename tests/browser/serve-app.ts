import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built app. */
    appUrl: string;
    /** Address at which tests reach the one browser they share. */
    browserUrl: string;
  }
}

/** Serves `dist/app` on a free port and starts the browser that all tests share. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config;
  if (!existsSync(`${root}/dist/app/index.html`)) throw new Error('There is no built app to test. Run `npm run build` first.');
  const executablePath = await findBrowser();
  const browser = await chromium.launchServer(launchOptions(executablePath));
  const server = await preview({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: 'dist/app' },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  project.provide('appUrl', `http://127.0.0.1:${address.port}/`);
  project.provide('browserUrl', browser.wsEndpoint());
  return async () => {
    await server.close();
    await browser.close();
  };
}
