import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { drag, type OpenOptions, openApp, type Point, pointOf } from './harness.ts';

/** What a person told Trueline beyond nodes and arrows. */
export interface Input {
  readonly kind: 'preset' | 'field' | 'chooser' | 'name' | 'chip' | 'requirement' | 'answer';
  readonly what: string;
}

/** An empty design that is drawn on with mouse and keyboard only. Ids are read off the page. */
export interface Sheet {
  readonly page: Page;
  /** Everything that was said so far; nodes and arrows are free. */
  readonly inputs: readonly Input[];
  /** Types into the palette's search and drags the first row to a point of the window or a cell of the sheet. Returns the node's id. */
  readonly place: (search: string, at: Cell | Point) => Promise<string>;
  /** Pulls an arrow from handle to node. Where a list of meanings opens, takes one of them or leaves it with Escape. Returns the edge's id. */
  readonly connect: (from: string, to: string, meaning?: string) => Promise<string>;
  readonly preset: (node: string, name: string) => Promise<void>;
  /** Gives the answer to a field of a node or an edge in the side panel. */
  readonly field: (of: Subject, name: string, answer: string) => Promise<void>;
  /** Types a name over a card, or a caption over an arrow. */
  readonly name: (of: Subject, text: string) => Promise<void>;
  /** Answers the question that a name or caption raised on the canvas. */
  readonly chip: (question: RegExp, answer: 'Yes' | 'No') => Promise<void>;
  readonly requirement: (name: string, answer: string) => Promise<void>;
  /** Answers a question inside its card in Checks. */
  readonly answer: (question: string, answer: string) => Promise<void>;
}

export interface Cell {
  readonly column: number;
  readonly row: number;
  /** Id of the container in which to count columns and rows. */
  readonly inside?: string;
}

export type Subject = { readonly node: string } | { readonly edge: string };

const column = 250;
const row = 140;

export async function openSheet(options: OpenOptions = {}): Promise<Sheet> {
  const { page } = await openApp({ ...options, context: { viewport: { width: 1700, height: 1000 }, ...options.context } });
  await page.locator('[data-canvas]').waitFor();
  return sheetOn(page);
}

/** The same on a page that is open already. */
export function sheetOn(page: Page): Sheet {
  const inputs: Input[] = [];
  const say = (kind: Input['kind'], what: string) => void inputs.push({ kind, what });

  return {
    page,
    inputs,
    place: async (text, at) => {
      const search = page.getByRole('textbox', { name: 'Search services and uses' });
      const before = await page.locator('.react-flow__node').count();
      await type(page, search, text);
      await drag(page, page.locator('[data-row]').first(), 'x' in at ? at : await pointAt(page, at));
      await expect.poll(() => page.locator('.react-flow__node').count()).toBe(before + 1);
      return attribute(page.locator('.react-flow__node.selected'), 'data-id');
    },
    connect: async (from, to, meaning) => {
      const before = await page.locator('g.edge').count();
      await pull(page, from, to);
      await expect.poll(() => page.locator('g.edge').count()).toBe(before + 1);
      const meanings = page.getByRole('menu', { name: 'What the arrow means' });
      if (meaning !== undefined) {
        const [item, more] = [meanings.getByRole('menuitem', { name: meaning }), meanings.getByRole('menuitem', { name: /more…$/ })];
        await meanings.waitFor();
        if (!(await item.isVisible())) await more.click();
        await item.click();
        say('chooser', meaning);
      } else if (await meanings.isVisible()) await page.keyboard.press('Escape');
      await meanings.waitFor({ state: 'detached' });
      return attribute(page.locator('g.edge[data-selected]'), 'data-edge');
    },
    preset: async (node, name) => {
      await choose(page, { node });
      const cases = panelOf(page).getByRole('group', { name: 'Usual cases' });
      const [usual, more] = [cases.getByRole('button', { name, exact: true }), cases.getByRole('button', { name: /more$/ })];
      await usual.or(more).first().waitFor();
      if (!(await usual.isVisible())) await more.click();
      await usual.click();
      say('preset', name);
    },
    field: async (of, name, answer) => {
      await choose(page, of);
      const [buttons, list] = [
        panelOf(page).getByRole('group', { name, exact: true }),
        panelOf(page).getByRole('combobox', { name, exact: true }),
      ];
      const folded = panelOf(page).locator('[aria-expanded=false]');
      while (!(await buttons.or(list).isVisible()) && (await folded.count()) > 0) await folded.first().click();
      if (await list.isVisible()) await list.pressSequentially(answer);
      else await buttons.getByRole('button', { name: answer, exact: true }).click();
      say('field', `${name}: ${answer}`);
    },
    name: async (of, text) => {
      await choose(page, of);
      await page.keyboard.press('F2');
      const field = 'node' in of ? 'Name' : 'Caption of the arrow';
      await type(page, page.locator('[data-canvas]').getByRole('textbox', { name: field, exact: true }), text);
      await page.keyboard.press('Enter');
      say('name', text);
    },
    chip: async (question, answer) => {
      await page.getByRole('group', { name: question }).getByRole('button', { name: answer }).click();
      say('chip', `${question.source} ${answer}`);
    },
    requirement: async (name, answer) => {
      await page.getByRole('tab', { name: 'Requirements' }).click();
      const asked = page.getByRole('region', { name, exact: true });
      if (!(await asked.isVisible())) await panelOf(page).getByRole('button', { name: /^More/ }).click();
      await asked.getByRole('button', { name: answer, exact: true }).click();
      say('requirement', `${name}: ${answer}`);
    },
    answer: async (question, answer) => {
      await page.getByRole('tab', { name: /Checks/ }).click();
      await page.getByRole('article', { name: question }).getByRole('button', { name: answer, exact: true }).click();
      say('answer', `${question} ${answer}`);
    },
  };
}

/** Types over what a field holds. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Side panel' });

/** The card or frame of a node. */
export const nodeOn = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);

const gripOf = (page: Page, id: string): Locator => nodeOn(page, id).locator('.card, .container-header');

async function pointAt(page: Page, { column: x, row: y, inside }: Cell): Promise<Point> {
  const box = await (inside === undefined ? page.locator('[data-canvas]') : nodeOn(page, inside)).boundingBox();
  if (!box) throw new Error('There is nothing to place it in.');
  const first = inside === undefined ? { x: 150, y: 110 } : { x: 110, y: 75 };
  return { x: box.x + first.x + x * column, y: box.y + first.y + y * row };
}

/** Points at a node until its handles show, and drags the one that faces the other node onto that. */
async function pull(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await pointOf(gripOf(page, from)), await pointOf(gripOf(page, to))];
  await page.mouse.move(start.x, start.y);
  const across = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y);
  const side = across ? (end.x > start.x ? 'right' : 'left') : end.y > start.y ? 'bottom' : 'top';
  await drag(page, page.locator(`.canvas-handle[data-node="${from}"][data-side="${side}"]`), end);
}

/** Selects a node or an edge by a click, and shows it in the side panel. */
async function choose(page: Page, of: Subject): Promise<void> {
  const at =
    'node' in of
      ? await pointOf(gripOf(page, of.node))
      : await page.locator(`g.edge[data-edge="${of.edge}"] .edge-hit`).evaluate((line) => {
          if (!(line instanceof SVGPathElement)) throw new Error('an edge is a path');
          const { x, y } = line.getPointAtLength(line.getTotalLength() / 3).matrixTransform(line.getScreenCTM() ?? undefined);
          return { x, y };
        });
  await page.mouse.click(at.x, at.y);
  await page.getByRole('tab', { name: 'Selection' }).click();
}

async function attribute(locator: Locator, name: string): Promise<string> {
  const value = await locator.getAttribute(name);
  if (value === null) throw new Error(`${locator} has no ${name}`);
  return value;
}
