import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openApp } from './harness.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A plain static host that has the build in a folder and nothing else. */
async function serveUnder(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = `dist/app/${path.slice(folder.length) || 'index.html'}`;
    if (!path.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}${folder}`;
}

it('the build runs from any folder of a static host, and asks no other host for anything', async () => {
  const asked: string[] = [];
  const path = await serveUnder('/some/folder/');
  const { page } = await openApp({
    path,
    before: async (page) => page.on('request', (request) => asked.push(request.url())),
  });
  await page.locator('.react-flow').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith(path) && !/^(data|blob):/.test(url))).toEqual([]);
});

it('the page runs no script that is not a file of its own', async () => {
  const { page } = await openApp({ allowErrors: [/Content Security Policy/] });
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.head.append(script);
    const link = document.createElement('a');
    link.href = 'javascript:document.documentElement.dataset.ran = "yes"';
    document.body.append(link);
    link.click();
    return document.documentElement.dataset.ran;
  });
  expect(ran).toBeUndefined();
});

it('the layout engine is an unmodified file of its own', () => {
  const assets = readdirSync('dist/app/assets');
  const worker = assets.find((name) => name.startsWith('elk-worker'));
  expect(worker, `among ${assets.join(' ')}`).toBeDefined();
  expect(readFileSync(`dist/app/assets/${worker}`).equals(readFileSync('node_modules/elkjs/lib/elk-worker.min.js'))).toBe(true);
});

it('licence and notices come with the build', () => {
  for (const name of ['LICENSE', 'NOTICE']) expect(readFileSync(`dist/app/${name}.txt`, 'utf8')).toBe(readFileSync(name, 'utf8'));
  const schema = 'schema/design.schema.json';
  expect(readFileSync(`dist/app/${schema}`, 'utf8')).toBe(readFileSync(schema, 'utf8'));
  expect(readFileSync('dist/app/licenses.md', 'utf8')).toContain('@xyflow/react');
});
