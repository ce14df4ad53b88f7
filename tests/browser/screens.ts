import type { Locator, Page } from 'playwright';
import { panelOf } from './drawing.ts';
import { openFile } from './files.ts';
import { pointOf } from './harness.ts';

/** Something that can be on the screen, with a design with mistakes open and one of its services selected. */
export interface Screen {
  readonly name: string;
  /** The `kind` of the dialog, by which a test finds out whether all are here. */
  readonly dialog?: string;
  readonly open: (page: Page) => Promise<void>;
  /** Seen once it is open. */
  readonly shows: (page: Page) => Locator;
  /** Escape closes most. */
  readonly close?: (page: Page) => Promise<void>;
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const press = (key: string) => (page: Page) => page.keyboard.press(key);
const nothing = async (): Promise<void> => undefined;

/** An action of the list, by what it is called. */
const action = (name: string) => async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search actions and services' }).waitFor();
  await page.keyboard.type(name);
  await page.locator('[role=option][data-highlighted]', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
};

const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
};

export const screens: readonly Screen[] = [
  {
    name: 'a service selected',
    open: tab('Selection'),
    shows: (page) => panelOf(page).getByRole('heading', { name: 'Used for' }),
    close: nothing,
  },
  { name: 'Checks', open: tab('Checks'), shows: (page) => panelOf(page).locator('[data-finding]').first(), close: nothing },
  {
    name: 'Requirements',
    open: tab('Requirements'),
    shows: (page) => page.getByRole('region', { name: 'A person approves before production' }),
    close: nothing,
  },
  { name: 'export', dialog: 'export', open: press('ControlOrMeta+Shift+e'), shows: dialog },
  { name: 'templates', dialog: 'templates', open: action('Templates…'), shows: dialog },
  { name: 'keys and help', dialog: 'help', open: press('?'), shows: dialog },
  { name: 'all actions', dialog: 'commands', open: press('ControlOrMeta+k'), shows: dialog },
  { name: 'share', dialog: 'share', open: action('Share by link…'), shows: dialog },
  { name: 'earlier states', dialog: 'history', open: action('Earlier states…'), shows: dialog },
  {
    name: 'notes and reference',
    dialog: 'notes',
    open: press('ControlOrMeta+Shift+k'),
    shows: (page) => page.getByLabel('Search notes'),
  },
  { name: 'why not another', dialog: 'compare', open: action('Why not another?'), shows: (page) => dialog(page).getByRole('table') },
  { name: 'a pattern of one’s own', dialog: 'pattern', open: action('Save as pattern…'), shows: dialog },
  {
    name: 'a file with problems',
    dialog: 'problems',
    open: (page) => openFile(page, 'tests/samples/bad/wrong-types.trueline.json'),
    shows: dialog,
  },
  {
    name: 'the menu of a service',
    dialog: 'menu',
    open: async (page) => {
      await page.locator('.card').first().click({ button: 'right' });
    },
    shows: (page) => page.getByRole('menu'),
  },
  {
    name: 'the File menu',
    open: (page) => page.getByRole('button', { name: 'File', exact: true }).click(),
    shows: (page) => page.getByRole('menu', { name: 'File' }),
  },
  { name: 'adding a service', open: focused('n'), shows: (page) => page.getByRole('combobox', { name: 'Add a service' }) },
  { name: 'connecting', open: focused('l'), shows: (page) => page.getByRole('combobox', { name: 'Connect to' }) },
  {
    name: 'the drawing out of view',
    open: async (page) => {
      const { x, y } = await pointOf(page.locator('[data-canvas]'));
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 4000);
    },
    shows: (page) => page.getByRole('button', { name: 'Back to the drawing' }),
    close: (page) => page.getByRole('button', { name: 'Back to the drawing' }).click(),
  },
  {
    name: 'an arrow and what goes into it',
    open: async (page) => {
      await focused('a')(page);
      await page.keyboard.press('Shift+I');
    },
    shows: (page) => page.getByRole('combobox', { name: 'Insert a service' }),
    close: async (page) => {
      for (const key of ['Escape', 'Escape', 'Enter']) await page.keyboard.press(key); // the search, the arrow, and back on the service
    },
  },
  {
    name: 'a container selected',
    open: async (page) => {
      const { x, y } = await pointOf(page.locator('.container-header').first());
      await page.mouse.click(x, y);
      await tab('Selection')(page);
    },
    shows: (page) => panelOf(page).getByRole('textbox', { name: 'Width' }),
    close: (page) => page.getByRole('img', { name: /^Fraud endpoint/ }).click(),
  },
  {
    name: 'the scenarios',
    open: async (page) => {
      await page.getByRole('tab', { name: 'Requirements' }).click();
      await page.getByRole('button', { name: 'Fill in from a scenario' }).click();
    },
    shows: (page) => page.getByRole('menu', { name: 'Fill in from a scenario' }),
  },
  { name: 'find', open: focused('ControlOrMeta+f'), shows: (page) => page.getByRole('combobox', { name: 'Find in the design' }) },
  {
    name: 'the outline',
    open: press('o'),
    shows: (page) => page.getByRole('tree'),
    close: (page) => page.getByRole('button', { name: 'Back to the services' }).click(),
  },
  {
    name: 'the list of designs',
    open: press('ControlOrMeta+Shift+o'),
    shows: (page) => page.getByLabel('Search designs'),
  },
];

function focused(key: string) {
  return async (page: Page) => {
    await page.keyboard.press('F6');
    await page.keyboard.press(key);
  };
}

/** Opens a template with mistakes and selects a service of which there are several kinds. */
export async function openDesignWithMistakes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fraud detection, with six mistakes' }).click();
  await page.locator('.card[data-severity=error]').first().waitFor();
  await page.locator('[data-canvas][aria-busy=false]').waitFor();
  await page.getByRole('img', { name: /^Fraud endpoint/ }).click();
}

/** Shows one screen after the other. */
export async function visit(page: Page, look: (screen: Screen) => Promise<void>): Promise<void> {
  for (const screen of screens) {
    await screen.open(page);
    await screen.shows(page).waitFor();
    await look(screen);
    if (screen.close) await screen.close(page);
    else {
      await page.keyboard.press('Escape');
      await screen.shows(page).waitFor({ state: 'detached' });
    }
  }
}
