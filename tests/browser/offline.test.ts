import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { draw, entitle, fromMenu, isSaved, showAll, titleOf } from './designs.ts';
import { openApp } from './harness.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

interface Host {
  readonly url: string;
  /** Puts another build in the place of this one. */
  readonly publish: (changed: string) => void;
  readonly asked: string[];
}

/** A static host of a copy of the build, which can get a newer version. */
async function host(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'trueline-'));
  cpSync('dist/app', folder, { recursive: true });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    try {
      const file = readFileSync(join(folder, path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const publish = (title: string) => {
    const [page, worker] = [join(folder, 'index.html'), join(folder, 'service-worker.js')];
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(/<title>.*<\/title>/, `<title>${title}</title><meta name="version" content="${title}">`),
    );
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/VERSION = '\w+'/, `VERSION = '${title}'`));
  };
  return { url: `http://127.0.0.1:${address.port}/`, publish, asked };
}

const kept = (page: Page): Promise<unknown> =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), { timeout: 30_000 })
    .toBe('activated');
const versionOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('meta[name=version]')?.getAttribute('content') ?? null);

it('after the first visit everything works without a network, what was never opened before too', async () => {
  const { url } = await host();
  const { page } = await openApp({ path: url, context: { serviceWorkers: 'allow' } });
  await draw(page, 'Amazon S3');
  await isSaved(page);
  await kept(page);
  await page.context().setOffline(true);
  await page.reload();
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(1);
  await fromMenu(page, 'Templates…');
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await expect.poll(() => page.locator('.react-flow__node').count()).toBeGreaterThan(5);
  await draw(page, 'Kendra');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share by link…' }).click();
  await page.getByRole('dialog', { name: 'Share by link' }).waitFor();
  await page.keyboard.press('Escape');
  await showAll(page);
});

it('a newer version is announced, comes when it is asked for, and takes no work along', async () => {
  const { url, publish } = await host();
  const { page } = await openApp({ path: url, context: { serviceWorkers: 'allow' } });
  await draw(page, 'Amazon S3');
  await isSaved(page);
  await kept(page);
  publish('newer');
  await page.reload();
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(1);
  expect(await versionOf(page)).toBeNull();
  const message = page.getByRole('status').filter({ hasText: 'A newer version of Trueline is ready.' });
  await message.waitFor();
  await entitle(page, 'Changed just now');
  await message.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => versionOf(page).catch(() => null)).toBe('newer');
  await expect.poll(() => titleOf(page).inputValue()).toBe('Changed just now');
});

it('however it is used, the app asks no other host for anything, and its own for nothing but its files', async () => {
  const asked: string[] = [];
  const { url, asked: answered } = await host();
  const { page } = await openApp({
    path: url,
    before: async (page) => page.context().on('request', (request) => asked.push(request.url())),
  });
  await fromMenu(page, 'Templates…');
  await page.getByRole('dialog').getByRole('listitem').last().getByRole('button').click();
  await expect.poll(() => page.locator('.react-flow__node').count()).toBeGreaterThan(5);
  for (const tab of ['Checks', 'Requirements', 'Selection']) await page.getByRole('tab', { name: tab }).click();
  for (const line of ['Earlier states…', 'Share by link…', 'Export…', 'Keys and help']) {
    await fromMenu(page, line);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await draw(page, 'Kendra');
  await isSaved(page);
  await showAll(page);
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((address) => !address.startsWith(url) && !/^(data|blob):/.test(address))).toEqual([]);
  expect(answered.filter((path) => !/^\/(assets\/[\w.-]+|favicon\.svg|service-worker\.js)?$/.test(path))).toEqual([]);
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-(inline|eval)/);
});
