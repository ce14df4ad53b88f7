import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { draw, entitle, isSaved, showAll, titleOf, titles } from './designs.ts';
import { openFile, saved } from './files.ts';
import { openApp } from './harness.ts';

const nodes = (page: Page) => page.locator('.react-flow__node');

/** The link of the open design, as the dialog gives it. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share by link…' }).click();
  const field = page.getByRole('dialog', { name: 'Share by link' }).getByRole('textbox', { name: 'Link' });
  await expect.poll(() => field.inputValue()).toContain('#design=');
  return field.inputValue();
}

it('a link shows the design to somebody else, who looks at it and then makes it theirs; no server hears of it', async () => {
  const { page, url } = await openApp({
    before: withAxe,
    context: { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' },
  });
  await openFile(page, 'tests/samples/good/everything.trueline.json');
  await expect.poll(() => nodes(page).count()).toBeGreaterThan(3);
  const count = await nodes(page).count();
  const link = await linkOf(page);
  expect(await serious(page)).toEqual([]);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.keyboard.press('Escape');
  const text = await saved(page);

  const asked: string[] = [];
  const { page: other } = await openApp({
    path: link.slice(url.length),
    before: async (page) => {
      await withAxe(page);
      page.on('request', (request) => asked.push(request.url()));
    },
  });
  await expect.poll(() => nodes(other).count()).toBe(count);
  expect(asked.filter((address) => address.includes('design='))).toEqual([]);
  await other.getByText('Not kept', { exact: true }).waitFor();
  await other.locator('.react-flow__node-service').first().click();
  await other.keyboard.press('Delete');
  expect(await titleOf(other).isEditable()).toBe(false);
  expect(await nodes(other).count()).toBe(count);
  expect(await serious(other)).toEqual([]);
  await other.getByRole('button', { name: 'Make it mine' }).click();
  await isSaved(other);
  expect(other.url()).toBe(url);
  expect(JSON.parse(await saved(other))).toEqual(JSON.parse(text));
  await draw(other, 'Kendra');
  await isSaved(other);
  await other.reload();
  await expect.poll(() => nodes(other).count()).toBe(count + 1);
});

it('a link that is opened over other work leaves that as it is', async () => {
  const { page, url } = await openApp();
  await draw(page, 'Amazon S3');
  await entitle(page, 'Sent');
  const link = await linkOf(page);
  await page.keyboard.press('Escape');
  await entitle(page, 'Mine');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link.slice(url.length));
  await expect.poll(() => titleOf(page).inputValue()).toBe('Sent');
  await showAll(page);
  await expect.poll(() => titles(page)).toEqual(['Mine']);
});

it('a cut, a forged and a boundless link are refused in words, and what was open stays', async () => {
  const { page, url } = await openApp();
  await draw(page, 'Amazon S3');
  const link = await linkOf(page);
  await page.keyboard.press('Escape');
  const bomb = deflateRawSync(Buffer.alloc(21_000_000, ' ')).toString('base64url');
  for (const hash of [link.slice(url.length, -20), '#design=%3Cscript%3E', `#design=${bomb}`, '#design=']) {
    await page.evaluate((bad) => {
      location.hash = bad;
    }, hash);
    const dialog = page.getByRole('dialog', { name: 'The design in the link cannot be opened' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect([await nodes(page).count(), page.url()]).toEqual([1, url]);
  }
});

it('a link that is too long for common programs says so and offers the file', async () => {
  const { page } = await openApp();
  await page.getByRole('button', { name: 'Start from a template' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await expect.poll(() => nodes(page).count()).toBeGreaterThan(5);
  await linkOf(page);
  expect(await page.getByText('Send the file instead').count()).toBe(0);
  await page.keyboard.press('Escape');
  for (let doubled = 0; doubled < 6; doubled++) {
    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+d');
  }
  await linkOf(page);
  await page.getByText('Send the file instead').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the file' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.trueline\.json$/);
});
