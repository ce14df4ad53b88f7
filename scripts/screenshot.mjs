import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { findBrowser, launchOptions } from './find-browser.mjs';

/** Makes docs/screenshot.png from the app: the template with mistakes, its checks open. Run it when the look changes. */
const root = fileURLToPath(new URL('..', import.meta.url));
await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'silent', preview: { port: 0, host: '127.0.0.1', open: false } });
const browser = await chromium.launch(launchOptions(await findBrowser()));
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 });
await page.goto(server.resolvedUrls?.local[0] ?? '');
await page.getByText('Start from a template').click();
await page.getByRole('dialog').getByRole('button', { name: 'Fraud detection, with six mistakes' }).click();
await page.getByRole('dialog').waitFor({ state: 'detached' });
await page.getByRole('button', { name: /^Show checks/ }).click();
await page.locator('.react-flow__node').nth(10).waitFor();
await page.locator('[aria-busy=true]').waitFor({ state: 'detached' }); // laid out
await page.mouse.move(700, 780);
await page.evaluate(() => document.fonts.ready);
mkdirSync(`${root}/docs`, { recursive: true });
await page.locator('[data-state=saved]').first().waitFor();
await page.screenshot({ path: `${root}/docs/screenshot.png` });
await browser.close();
await server.close();
process.exit(0);
