import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { serious, withAxe } from './axe.ts';
import { nodeOn, panelOf, sheetOn } from './drawing.ts';
import { openApp, pointOf } from './harness.ts';
import { tabTo } from './keys.ts';

/** Opens the app with axe in the page. */
async function opened(theme: 'light' | 'dark'): Promise<Page> {
  const { page } = await openApp({
    context: { colorScheme: theme, reducedMotion: 'reduce' },
    before: withAxe,
  });
  await page.locator('[data-canvas]').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
  return page;
}

const template = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fraud detection, with six mistakes' }).click();
  await page.locator('.card[data-severity=error]').first().waitFor();
};

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing serious', (theme) => {
  it('in an empty design and the ways to begin', async () => {
    const page = await opened(theme);
    expect(await serious(page), 'an empty design').toEqual([]);
    await page.getByRole('textbox', { name: 'Search services and uses' }).fill('model');
    expect(await serious(page), 'a search in the palette').toEqual([]);
    await page.getByRole('button', { name: 'Start from a template' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await serious(page), 'the templates').toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('in a design with mistakes, its panels and its selection', async () => {
    const page = await opened(theme);
    await template(page);
    expect(await serious(page), 'nothing selected').toEqual([]);
    await page.locator('.card[data-severity=error]').first().click();
    await panelOf(page).getByRole('heading', { name: 'Used for' }).waitFor();
    expect(await serious(page), 'a node selected').toEqual([]);
    await page.getByRole('tab', { name: /Checks/ }).click();
    await page.locator('[data-finding]').first().waitFor();
    for (const folded of await panelOf(page)
      .getByRole('button', { name: /^(Holds|Does not apply)/ })
      .all())
      await folded.click();
    await panelOf(page)
      .getByRole('button', { name: /^(More|What to do)$/ })
      .first()
      .click();
    await panelOf(page).getByRole('button', { name: 'Accept with a reason' }).first().click();
    await panelOf(page).getByRole('textbox', { name: 'Reason' }).waitFor();
    expect(await serious(page), 'Checks').toEqual([]);
    await page.getByRole('tab', { name: 'Requirements' }).click();
    await panelOf(page).getByRole('button', { name: /^More/ }).click();
    expect(await serious(page), 'Requirements').toEqual([]);
  });

  it('in what is asked on the canvas, and beside a selected arrow', async () => {
    const page = await opened(theme);
    const { place, name } = sheetOn(page);
    const registry = await place('Model Registry', { column: 0, row: 0 });
    const training = await place('Training job', { column: 2, row: 0 });
    await nodeOn(page, registry).click();
    await nodeOn(page, training).click({ modifiers: ['Shift'] });
    await page.keyboard.press('l');
    await page.getByRole('menu', { name: 'What the arrow means' }).waitFor();
    expect(await serious(page), 'the meanings of an arrow').toEqual([]);
    await page.keyboard.press('Escape');
    await panelOf(page).getByRole('combobox', { name: 'Flow' }).waitFor();
    expect(await serious(page), 'an arrow selected').toEqual([]);
    await name({ node: registry }, 'Retrain models');
    await page.getByRole('group', { name: /retrain/i }).waitFor();
    expect(await serious(page), 'a question about a name').toEqual([]);
  });
});

/** Goes from node to node with Ctrl and an arrow key, towards the one that is wanted. */
async function walkTo(page: Page, id: string): Promise<void> {
  const there = nodeOn(page, id).locator('[id]').first();
  for (let presses = 0; presses < 10; presses++) {
    const active = await page.locator('[data-canvas]').getAttribute('aria-activedescendant');
    if (active === (await there.getAttribute('id'))) return;
    const [from, to] = [await pointOf(page.locator(`[id="${active}"]`)), await pointOf(there)];
    const across = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
    await page.keyboard.press(
      `ControlOrMeta+${across ? (to.x > from.x ? 'ArrowRight' : 'ArrowLeft') : to.y > from.y ? 'ArrowDown' : 'ArrowUp'}`,
    );
  }
  throw new Error(`The arrow keys do not lead to ${id}`);
}

/** Pairs of nodes that lie on each other. */
async function overlapping(nodes: Locator): Promise<readonly string[]> {
  const boxes = await Promise.all(
    (await nodes.all()).map(async (node) => ({ id: await node.getAttribute('data-id'), box: await node.boundingBox() })),
  );
  return boxes.flatMap(({ id, box: a }, index) =>
    boxes.slice(index + 1).flatMap(({ id: other, box: b }) => {
      const apart = !a || !b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      return apart ? [] : [`${id} and ${other}`];
    }),
  );
}

/** Opens the small search over the canvas with a key and adds the first service that it finds. */
async function add(page: Page, key: string, service: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('combobox', { name: 'Add a service' }).waitFor();
  await page.keyboard.type(service);
  await page.keyboard.press('Enter');
}

/** Notes every moment at which the canvas says that the keyboard is at something that has no element. Returns what was noted so far. */
async function watchActive(page: Page): Promise<() => Promise<readonly string[]>> {
  const noted = await page.locator('[data-canvas]').evaluateHandle((canvas) => {
    const missing: string[] = [];
    new MutationObserver(() => {
      const active = canvas.getAttribute('aria-activedescendant');
      if (active !== null && !document.getElementById(active)) missing.push(active);
    }).observe(canvas, { attributes: true, attributeFilter: ['aria-activedescendant'], childList: true, subtree: true });
    return missing;
  });
  return () => noted.jsonValue();
}

it('adds, connects, answers, repairs and takes back with the keyboard alone', async () => {
  const page = await opened('light');
  const pointingNowhere = await watchActive(page);
  const nodes = page.locator('.react-flow__node');
  const finding = (id: string) => page.locator(`[data-finding="${id}"]`);

  // a service from the palette, two more from the search over the canvas; none lies on another
  await page.keyboard.press('/');
  await page.keyboard.type('Amazon S3');
  await page.keyboard.press('Enter');
  await expect.poll(() => nodes.count()).toBe(1);
  await page.keyboard.press('Escape');
  await add(page, 'n', 'Redaction Comprehend');
  await expect.poll(() => nodes.count()).toBe(2);
  await add(page, 'Shift+N', 'Amazon S3');
  await expect.poll(() => nodes.count()).toBe(3);
  await expect.poll(() => page.locator('g.edge').count()).toBe(1);
  expect(await overlapping(nodes)).toEqual([]);

  // select two and connect them
  const [letters, redact] = ['s3', 'comprehend'];
  await page.keyboard.press('Escape');
  await walkTo(page, letters);
  await page.keyboard.press('Enter');
  await walkTo(page, redact);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('l');
  await expect.poll(() => page.locator('g.edge').count()).toBe(2);

  // answer what is asked
  await page.keyboard.press('F8');
  const question = page.getByRole('article', { name: 'In which language are the documents?' });
  await tabTo(page, question.getByRole('button', { name: 'German' }));
  expect(await serious(page), 'a question').toEqual([]);
  await page.keyboard.press('Enter');
  await finding(`personal-data-language@${redact}`).waitFor();

  // a mistake, its repair, and back
  await page.keyboard.press('F6');
  await add(page, 'n', 'Data quality Model Monitor');
  await add(page, 'Shift+N', 'Model Registry');
  await expect.poll(() => nodes.count()).toBe(5);
  const drift = page.locator('[data-finding^="drift-to-registry@"]');
  await drift.waitFor();
  const before = await nodes.count();
  await tabTo(page, drift.getByRole('button', { name: 'Let drift start the pipeline' }));
  await page.keyboard.press('Enter');
  await drift.waitFor({ state: 'detached' });
  await expect.poll(() => nodes.count()).toBe(before + 3);
  await page.keyboard.press('ControlOrMeta+z');
  await drift.waitFor();
  await expect.poll(() => nodes.count()).toBe(before);
  expect(await pointingNowhere()).toEqual([]);
});

it('says where the keyboard is also while the code that draws a note is on its way', async () => {
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { page } = await openApp({
    before: async (page) => {
      await withAxe(page);
      await page.route('**/AnnotationNode*.js', (route) => arrived.then(() => route.continue()));
    },
  });
  await page.locator('[data-canvas]').waitFor();
  const pointingNowhere = await watchActive(page);
  await page.mouse.move(700, 400);
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
  expect(await serious(page)).toEqual([]);
  arrive();
  await page.locator('.annotation').waitFor();
  await page.keyboard.type('Runs at night');
  await page.keyboard.press('Escape');
  await page.getByRole('img', { name: 'Note, Runs at night' }).waitFor();
  expect(await pointingNowhere()).toEqual([]);
});
