import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { expect, inject, onTestFinished } from 'vitest';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import type { Random } from '../random.ts';
import { draw, entitle, isSaved, titleOf } from './designs.ts';
import { storedTitles } from './interruptions.ts';

interface Running {
  readonly page: Page;
  /** Ends the browser as a power cut of its process would. */
  readonly kill: () => Promise<void>;
}

/** A browser of its own with a profile that stays; its process is ours, so that it can be killed. */
async function started(profile: string): Promise<Running> {
  const executable = await findBrowser();
  const { args = [] } = launchOptions(executable);
  const flags = ['--headless=new', '--remote-debugging-port=0', '--no-first-run', '--no-sandbox', `--user-data-dir=${profile}`];
  const child = spawn(executable, [...args, ...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(inject('appUrl'));
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await browser.close().catch(() => undefined);
  };
  return { page, kill };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += String(data);
      const [, address] = /DevTools listening on (\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
  });
}

/** Kills the process of the browser again and again at random moments after a change. */
export async function killedBrowsers(random: Random, rounds: number): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'trueline-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  let last = '';
  for (let round = 1; round <= rounds + 1; round++) {
    const { page, kill } = await started(profile);
    if (round === 1) await draw(page, 'Amazon S3');
    else {
      await expect.poll(() => page.locator('.react-flow__node').count(), { message: `round ${round}`, timeout: 20_000 }).toBe(1);
      expect([last, `${last}!`], `round ${round}`).toContain(await titleOf(page).inputValue());
      expect(await storedTitles(page)).toHaveLength(1);
    }
    last = `Round ${round}`;
    await entitle(page, last);
    await isSaved(page);
    await entitle(page, `${last}!`);
    await page.waitForTimeout(random.below(600));
    await kill();
  }
}
