import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** Draws one service on the open design, with the keyboard. */
export async function draw(page: Page, service: string): Promise<void> {
  const nodes = page.locator('.react-flow__node');
  const before = await nodes.count();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Add a service' }).waitFor();
  await page.keyboard.type(service);
  await page.keyboard.press('Enter');
  await expect.poll(() => nodes.count()).toBe(before + 1);
}

export const titleOf = (page: Page): Locator => page.getByRole('banner').getByRole('textbox', { name: 'Title of the design' });

export async function entitle(page: Page, title: string): Promise<void> {
  await titleOf(page).fill(title);
  await titleOf(page).press('Enter');
}

export const isSaved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor();

/** Chooses a line of the File menu. */
export async function fromMenu(page: Page, line: string): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: line }).click();
}

/** A design of its own with a title and some services, saved. */
export async function newDesign(page: Page, title: string, ...services: readonly string[]): Promise<void> {
  await fromMenu(page, 'New design');
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(0);
  for (const service of services) await draw(page, service);
  await entitle(page, title);
  await isSaved(page);
}

/** The list of all designs, opened by its button. */
export async function showAll(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'All designs' }).click();
  return allDesigns(page);
}

export async function allDesigns(page: Page): Promise<Locator> {
  const list = page.getByRole('region', { name: 'All designs' });
  await list.waitFor();
  return list;
}

export const cards = (page: Page): Locator => page.getByRole('list', { name: 'Designs' }).getByRole('listitem');
export const cardOf = (page: Page, title: string): Locator =>
  cards(page).filter({ has: page.getByRole('heading', { name: title, exact: true }) });

export const openCard = async (page: Page, title: string): Promise<void> =>
  page.getByRole('button', { name: `Open ${title}`, exact: true }).click();

/** Chooses from the menu of a card. */
export async function onCard(page: Page, title: string, line: string): Promise<void> {
  await cardOf(page, title)
    .getByRole('button', { name: `What to do with ${title}` })
    .click();
  await page.getByRole('menuitem', { name: line }).click();
}

export const titles = (page: Page): Promise<readonly string[]> => cards(page).getByRole('heading').allInnerTexts();
