import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Random } from '../random.ts';
import { entitle, isSaved, titleOf } from './designs.ts';

/** Another tab of the same profile. */
export async function anotherTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.locator('[data-canvas]').waitFor();
  return tab;
}

export const takeOverButton = (page: Page) => page.getByRole('button', { name: 'Take over' });

/** Whether changes can be made in a tab. */
export const canChange = async (page: Page): Promise<boolean> => (await takeOverButton(page).count()) === 0;

/**
 * Tabs that open, change, take over, reload and close one design in random order. The title is a log: each change adds a number
 * to what the tab shows. Every number has to stand in the title in the end, or in that of a copy that was kept.
 */
export async function randomTabs(first: Page, random: Random, rounds: number, most: number): Promise<void> {
  const tabs = [first];
  const told: number[] = [];
  const moves: string[] = [];
  await entitle(first, '0');
  await isSaved(first);
  for (let round = 1; round <= rounds; round++) {
    const tab = random.pick(tabs);
    const move = random.below(10);
    moves.push(`${round}: tab ${tabs.indexOf(tab)} of ${tabs.length}, move ${move}`);
    if (move < 5) await change(tab, round);
    else if (move < 7) await takeOver(tab);
    else if (move < 8) await tab.reload().then(() => shown(tab));
    else if (move < 9 && tabs.length > 1) await close(tab);
    else if (tabs.length < most) tabs.push(await anotherTab(first.isClosed() ? tab : first).then(shown));
    if (round % 10 === 0) await settled();
  }
  await settled();
  expect(told.length, 'changes that were made').toBeGreaterThan(rounds / 10);

  async function change(tab: Page, round: number): Promise<void> {
    if (!(await canChange(tab))) return;
    const before = await titleOf(tab).inputValue();
    const log = before.split(' ').slice(-30).join(' '); // a title has room for so many
    // Taken away at this very moment, the title is no field any more; then nothing was promised.
    await titleOf(tab)
      .fill(`${log} ${round}`, { timeout: 3000 })
      .then(() => titleOf(tab).press('Enter'))
      .catch(() => undefined);
    const after = await titleOf(tab).inputValue();
    if (after !== `${log} ${round}`) return; // taken away at this very moment: nothing was promised
    told.push(round);
  }

  async function takeOver(tab: Page): Promise<void> {
    if (await canChange(tab)) return;
    await takeOverButton(tab)
      .click({ timeout: 5000 })
      .catch(() => undefined); // the tab that had it was closed meanwhile
    await expect.poll(() => canChange(tab)).toBe(true);
  }

  async function close(tab: Page): Promise<void> {
    tabs.splice(tabs.indexOf(tab), 1);
    await Promise.all([tab.waitForEvent('close'), tab.close({ runBeforeUnload: true })]); // as a person closes it
  }

  /** One tab has the right to change, all show the same, and nothing is missing. */
  async function settled(): Promise<void> {
    await expect.poll(async () => (await Promise.all(tabs.map(canChange))).filter(Boolean).length, { timeout: 15_000 }).toBe(1);
    await expect
      .poll(async () => new Set(await Promise.all(tabs.map((tab) => titleOf(tab).inputValue()))).size, { timeout: 15_000 })
      .toBe(1);
    const [tab = first] = tabs;
    const numbers = (await titleOf(tab).inputValue()).split(' ').map(Number);
    expect(numbers, moves.slice(-12).join('\n')).toEqual(expect.arrayContaining(told.slice(-15)));
  }
}

async function shown(tab: Page): Promise<Page> {
  await expect.poll(() => titleOf(tab).inputValue()).toMatch(/^\d/);
  return tab;
}
