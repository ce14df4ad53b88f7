import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeOn, openSheet, panelOf } from './drawing.ts';
import { downloaded, lost, openFile, saved } from './files.ts';

const at = { column: 0, row: 0 };
const sample = (kind: 'bad' | 'good' | 'hostile', name: string): string => `tests/samples/${kind}/${name}.trueline.json`;

/** A file of its own for one test. */
function written(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'trueline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Opens a file that cannot be opened and gives the lines of the list that says why. */
async function refused(page: Page, path: string): Promise<readonly string[]> {
  await openFile(page, path);
  const dialog = page.getByRole('dialog', { name: 'cannot be opened' });
  await dialog.waitFor();
  const lines = await dialog.getByRole('listitem').allInnerTexts();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  return lines.map((line) => line.replaceAll(/\s+/g, ' '));
}

describe('a file that cannot be opened', () => {
  it('is refused with a list of what is wrong and where, and what was open stays open', async () => {
    const { page, place } = await openSheet();
    const open = await place('Amazon S3', at);
    const before = await saved(page);
    const expected: Readonly<Record<string, readonly RegExp[]>> = {
      'not-json': [/^Line 1 This is not JSON/],
      'cut-off': [/^Line 4 This is not JSON/],
      empty: [/The file is empty/],
      'not-a-design': [/not a Trueline design/],
      'newer-version': [/newer Trueline \(format 2\)/],
      'duplicate-node': [/^Line 6 .*nodes\[2\]\.id/],
      'dangling-edge': [/^Line 5 .*edges\[0\]\.to .*no such node/],
      'container-in-itself': [
        /^Line 5 .*nodes\[1\]\.in .*"vpc" in "subnet" in "flow" in "vpc"/,
        /^Line 8 .*nodes\[4\]\.in .*"own" in "own"/,
      ],
    };
    for (const [name, lines] of Object.entries(expected)) {
      const shown = await refused(page, sample('bad', name));
      expect(shown, name).toHaveLength(lines.length);
      for (const [index, line] of lines.entries()) expect(shown[index], name).toMatch(line);
    }
    await nodeOn(page, open).waitFor();
    expect(await saved(page)).toBe(before);
  });

  it('of 50 MB is not even read', async () => {
    const { page, place } = await openSheet();
    const open = await place('Amazon S3', at);
    const large = written('large.trueline.json', `{"trueline": 1, "title": "${'a'.repeat(50_000_000)}", "nodes": [], "edges": []}`);
    expect(await refused(page, large)).toEqual([expect.stringMatching(/50 MB.*up to 20 MB/)]);
    await nodeOn(page, open).waitFor();
  });
});

describe('a file with hostile texts', () => {
  it.each(['markup', 'prototype', 'terminal'])('%s opens as plain text and is written as it was read', async (name) => {
    const asked: string[] = [];
    const { page, place } = await openSheet({
      before: async (page) => void page.on('dialog', (dialog) => dialog.dismiss().finally(() => asked.push(dialog.message()))),
    });
    await openFile(page, sample('hostile', name));
    await expect.poll(() => page.locator('.react-flow__node').count()).toBe(2);
    await expect.poll(() => page.locator('g.edge').count()).toBe(1);
    for (const node of await page.locator('.card, .container-header').all()) await node.click();
    await page.getByRole('tab', { name: /Checks/ }).click();
    await page.locator('[data-finding]').first().waitFor();
    await page.getByRole('tab', { name: 'Requirements' }).click();
    await place('Athena', { column: 0, row: 4 });
    const text = await saved(page);
    expect(lost(JSON.parse(readFileSync(sample('hostile', name), 'utf8')), JSON.parse(text))).toEqual([]);
    await openFile(page, written('again.trueline.json', text));
    await expect.poll(() => saved(page)).toBe(text);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
});

it('words that this version does not know survive a change, are drawn as plain boxes and named in a finding', async () => {
  const path = sample('good', 'unknown-parts');
  const { page, place } = await openSheet();
  await openFile(page, path);
  const future = nodeOn(page, 'future');
  await future.getByText(/^sagemaker-time/).waitFor();
  expect(await future.locator('img').count()).toBe(0);
  await place('Athena', { column: 0, row: 3 });
  const text = await saved(page);
  expect(text).toContain('"service": "athena"');
  expect(lost(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(text))).toEqual([]);

  await page.getByRole('tab', { name: /Checks/ }).click();
  const words = page.locator('[data-finding="unknown-words@future"]');
  await words.getByText('sagemaker-time-machine').waitFor();
  await page.locator('[data-finding="unknown-words-on-edges@future -> store"]').getByText('prophecy').waitFor();
  await words.getByRole('button', { name: 'sagemaker-time-machine' }).click();
  await page.getByRole('tab', { name: 'Selection' }).click();
  await panelOf(page).getByText('sagemaker-time-machine').first().waitFor();
});

describe('without storage', () => {
  it('that is denied, a message stays and offers a download', async () => {
    const { page, place } = await openSheet({
      allowErrors: [/denied/],
      before: (page) =>
        page.addInitScript(() => {
          indexedDB.open = () => {
            throw new DOMException('denied', 'SecurityError');
          };
        }),
    });
    const message = page.getByRole('alert').filter({ hasText: 'does not let Trueline store anything' });
    await message.waitFor();
    const bucket = await place('Amazon S3', at);
    await page.getByText('Not saved', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const file = JSON.parse(await downloaded(page, () => message.getByRole('button', { name: 'Download', exact: true }).click()));
    expect(file.nodes).toEqual([expect.objectContaining({ id: bucket, service: 's3' })]);
    await message.waitFor();
    await message.getByRole('button', { name: 'Close the message' }).click();
    await place('Athena', { column: 1, row: 0 });
    await message.waitFor();
  });

  it('that is full, a message stays until there is room again', async () => {
    const { page, place } = await openSheet({ allowErrors: [/Quota/] });
    const storage = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await place('Amazon S3', at);
    const message = page.getByRole('alert').filter({ hasText: 'storage is full' });
    await message.waitFor();
    await page.getByText('Not saved', { exact: true }).waitFor();
    expect(
      JSON.parse(await downloaded(page, () => message.getByRole('button', { name: 'Download', exact: true }).click())).nodes,
    ).toHaveLength(1);
    await storage.send('Storage.overrideQuotaForOrigin', { origin });
    await message.waitFor();
    await place('Athena', { column: 1, row: 0 });
    await page.getByText('Saved', { exact: true }).waitFor();
    await message.waitFor({ state: 'detached' });
    await page.reload();
    await expect.poll(() => page.locator('.react-flow__node').count()).toBe(2);
  });
});

describe('an error in one part of the page', () => {
  it('does not take the canvas down', async () => {
    const { page, place, connect } = await openSheet({
      allowErrors: [/Failed to (load|fetch)/, /ERR_FAILED/],
      before: (page) => page.route(/AcceptForm.*\.js/, (route) => route.abort()),
    });
    const monitor = await place('Data quality Model Monitor', at);
    const edge = await connect(monitor, await place('Model Registry', { column: 1, row: 0 }));
    await page.getByRole('tab', { name: /Checks/ }).click();
    await page.locator(`[data-finding="drift-to-registry@${edge}"]`).getByRole('button', { name: 'Accept with a reason' }).click();
    await page.getByRole('alert').filter({ hasText: 'The Checks panel stopped working' }).waitFor();
    await place('Amazon S3', { column: 2, row: 0 });
    expect(JSON.parse(await saved(page)).nodes).toHaveLength(3);
    await page.getByRole('tab', { name: 'Requirements' }).click();
    await page.getByRole('region', { name: 'Lineage must be tracked for audits' }).waitFor();
  });
});
