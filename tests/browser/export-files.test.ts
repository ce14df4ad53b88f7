import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { exportedFile, openExport } from './export-dialog.ts';
import { openApp } from './harness.ts';

const design: Design = {
  trueline: 1,
  title: 'Ünïted <b> 模型',
  requirements: { privateNetwork: true },
  nodes: [
    { id: 'a', service: 's3', name: 'Данные 模型', position: { x: 0, y: 0 } },
    { id: 'b', service: 'sagemaker-training', position: { x: 320, y: 0 } },
  ],
  edges: [{ id: 'a -> b', from: 'a', to: 'b', flow: 'dataset', label: 'nightly' }],
  accepted: [{ finding: 'some-rule@b', reason: 'Because.' }],
};

async function drop(page: Page, bytes: Buffer, name: string): Promise<void> {
  await page.locator('.react-flow').first().waitFor();
  await page.evaluate(
    ([base64, name]) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    },
    [bytes.toString('base64'), name] as const,
  );
}

const opened = (page: Page) => expect.poll(() => page.locator('.edge-layer g.edge').count(), { timeout: 20_000 }).toBe(1);

/** The open design as the app writes it. */
async function written(page: Page): Promise<unknown> {
  return JSON.parse((await exportedFile(page, { format: 'json' })).bytes.toString());
}

it.each(['png', 'svg'] as const)('a %s opens again by drop, with requirements and accepted findings', async (format) => {
  const { page } = await openApp();
  await drop(page, Buffer.from(serializeDesign(design)), 'a.trueline.json');
  await opened(page);
  const { name, bytes } = await exportedFile(page, { format });
  expect(name).toMatch(new RegExp(`^united-b-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
  const { page: other } = await openApp();
  await drop(other, bytes, name);
  await opened(other);
  expect(await written(other)).toEqual(JSON.parse(serializeDesign(design)));
});

it('a picture without its design is refused with words, and what was open stays', async () => {
  const { page } = await openApp();
  await drop(page, Buffer.from(serializeDesign(design)), 'a.trueline.json');
  await opened(page);
  const { bytes } = await exportedFile(page, { format: 'png' });
  await drop(page, PNG.sync.write(PNG.sync.read(bytes)), 'shrunk.png');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('holds no Trueline design');
  await page.keyboard.press('Escape');
  await opened(page);
});

it('copied to the clipboard are picture and design, and the design can be pasted', async () => {
  const { page } = await openApp({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await drop(page, Buffer.from(serializeDesign(design)), 'a.trueline.json');
  await opened(page);
  const dialog = await openExport(page, { format: 'png', scale: 1 });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByText('Copied.').waitFor();
  await page.keyboard.press('Escape');
  const kinds = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const custom = await (await item?.getType('web application/x-trueline+json'))?.text();
    return { types: item?.types ?? [], custom, size: (await item?.getType('image/png'))?.size ?? 0 };
  });
  expect(kinds.types).toEqual(expect.arrayContaining(['image/png', 'text/plain', 'web application/x-trueline+json']));
  expect(kinds.custom).toBe(serializeDesign(design));
  expect(kinds.size).toBeGreaterThan(1000);

  const { page: other } = await openApp();
  await other.locator('.react-flow').first().waitFor();
  await other.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, kinds.custom ?? '');
  await opened(other);
  expect(await written(other)).toEqual(JSON.parse(serializeDesign(design)));
});

it.each([
  ['pdf', /^%PDF-1\.4/],
  ['html', /^<!doctype html>[\s\S]*<svg/],
  ['markdown', /^# [\s\S]*data:image\/svg\+xml;base64,/],
  ['mermaid', /flowchart LR/],
  ['drawio', /^<mxfile/],
] as const)('%s comes out of the dialog', async (format, begins) => {
  const { page } = await openApp();
  await drop(page, Buffer.from(serializeDesign(design)), 'a.trueline.json');
  await opened(page);
  const { bytes } = await exportedFile(page, { format });
  expect(bytes.toString('latin1')).toMatch(begins);
});

it('the preview shows what the file will hold: the report as a page, the sheet of paper, the text with pictures left out', async () => {
  const { page } = await openApp();
  await drop(page, Buffer.from(serializeDesign(design)), 'a.trueline.json');
  await opened(page);
  const dialog = await openExport(page, { format: 'html', theme: 'Dark' });
  const report = dialog.frameLocator('iframe[title="Preview"]');
  await report.getByRole('heading', { name: 'Findings' }).waitFor();
  await expect.poll(() => report.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(23, 27, 35)');
  expect(await report.locator('figure svg').count()).toBe(1);
  expect(await report.locator('script, a[href]').count()).toBe(0);
  await dialog.getByLabel('Format').selectOption('markdown');
  const text = dialog.getByRole('region', { name: 'Preview' });
  await expect.poll(() => text.innerText()).toMatch(/base64,… \d+ kB[\s\S]*## Findings/);
  await dialog.getByLabel('Format').selectOption('pdf');
  const sheet = dialog.locator('[data-preview="pdf"]').getByRole('img', { name: 'Preview' });
  await sheet.waitFor();
  const ratio = () => sheet.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth / image.naturalHeight : 0));
  await dialog.getByRole('button', { name: 'Landscape' }).click();
  await expect.poll(ratio).toBeCloseTo(Math.SQRT2, 1);
  await dialog.getByRole('button', { name: 'Upright' }).click();
  await expect.poll(ratio).toBeCloseTo(Math.SQRT1_2, 1);
});

it('what was chosen is chosen the next time, after a reload as well', async () => {
  const { page } = await openApp();
  await drop(page, Buffer.from(serializeDesign(design)), 'a.trueline.json');
  await opened(page);
  await openExport(page, { format: 'svg', theme: 'Dark', legend: true });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByText('Saved', { exact: true }).count()).toBeGreaterThan(0);
  await page.reload();
  await opened(page);
  await page.getByRole('button', { name: 'Export…' }).first().click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Format').inputValue()).toBe('svg');
  expect(await dialog.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true');
  expect(await dialog.getByRole('switch', { name: 'Legend' }).getAttribute('aria-checked')).toBe('true');
});

it('a large picture says how far it is and can be cancelled', async () => {
  const nodes = Array.from({ length: 1200 }, (_, i) => ({
    id: `n${i}`,
    service: 's3',
    position: { x: (i % 40) * 190, y: Math.floor(i / 40) * 70 },
  }));
  const { page } = await openApp();
  await drop(
    page,
    Buffer.from(JSON.stringify({ trueline: 1, title: 'Large', nodes, edges: [{ id: 'e', from: 'n0', to: 'n1', flow: 'dataset' }] })),
    'a.json',
  );
  await page.locator('.far-layer[data-edges="1"]').waitFor(); // so many are painted
  const dialog = await openExport(page, { format: 'png', scale: 2, title: true });
  await dialog.getByRole('button', { name: 'Download' }).click();
  await dialog.getByText(/Drawing/).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => dialog.getByRole('status').textContent()).toBe('');
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Download' }).click();
  const bytes = await buffer(await (await download).createReadStream());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('\x89PNG');
});
