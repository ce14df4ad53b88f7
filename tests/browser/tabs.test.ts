import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { cards, draw, entitle, isSaved, showAll, titleOf, titles } from './designs.ts';
import { openApp } from './harness.ts';
import { anotherTab, canChange, randomTabs, takeOverButton } from './tabs.ts';

const nodes = (page: Page) => page.locator('.react-flow__node');

/** Two tabs that show one design; the first may change it. */
async function two(options: Parameters<typeof openApp>[0] = {}): Promise<readonly [Page, Page]> {
  const { page } = await openApp(options);
  await draw(page, 'Amazon S3');
  await entitle(page, 'Churn');
  await isSaved(page);
  const other = await anotherTab(page);
  await expect.poll(() => nodes(other).count()).toBe(1);
  return [page, other];
}

describe('one design in two tabs', () => {
  it('is changed in one of them; the other shows what is saved and takes no change', async () => {
    const [page, other] = await two();
    await takeOverButton(other).waitFor();
    await draw(page, 'Athena');
    await expect.poll(() => nodes(other).count()).toBe(2);
    const card = nodes(other).first();
    const before = await card.boundingBox();
    if (!before) throw new Error('a card');
    await other.mouse.move(before.x + 40, before.y + 20);
    await other.mouse.down();
    await other.mouse.move(before.x + 240, before.y + 120, { steps: 5 });
    await other.mouse.up();
    await card.click();
    await other.keyboard.press('Delete');
    await other.keyboard.press('ControlOrMeta+z');
    expect(await titleOf(other).isEditable()).toBe(false);
    expect(await nodes(other).count()).toBe(2);
    expect(await card.boundingBox()).toEqual(before);
    await other.reload();
    await expect.poll(() => titleOf(other).inputValue()).toBe('Churn');
    expect(await nodes(page).count()).toBe(2);
  });

  it('has everything off in the second tab that would change it, with the reason; looking at it stays possible', async () => {
    const [, other] = await two();
    await takeOverButton(other).waitFor();
    const offer = (name: string) => other.getByRole('button', { name, exact: true });
    const off = [
      offer('Undo'),
      offer('Tidy'),
      other.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Add a service' }),
      other.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Connect' }),
    ];
    for (const button of off) {
      expect(await button.isDisabled()).toBe(true);
      expect(await button.getAttribute('title')).toContain('Take over to change it here');
    }
    await other.locator('.react-flow__node').first().click();
    const panel = other.getByRole('complementary', { name: 'Side panel' });
    await panel
      .getByRole('group', { name: /Another tab is changing this design/ })
      .first()
      .waitFor();
    expect(await panel.getByRole('textbox', { name: 'Name' }).isDisabled()).toBe(true);
    expect(await other.locator('.canvas-handle').count()).toBe(0);
    expect(await other.getByRole('complementary', { name: 'Palette' }).getByRole('textbox').isDisabled()).toBe(true);
    await other.keyboard.press('F2');
    await other.locator('.react-flow__pane').dblclick({ position: { x: 60, y: 60 } });
    await other.keyboard.press('n');
    expect(await other.getByRole('combobox').count()).toBe(0);
    expect(await other.locator('.rename-field').count()).toBe(0);
    await panel.getByRole('tab', { name: 'Requirements' }).click();
    expect(await panel.getByRole('button', { name: 'Fill in from a scenario' }).isDisabled()).toBe(true);
    await other.getByRole('button', { name: 'File', exact: true }).click();
    expect(await other.getByRole('menuitem', { name: 'Export…' }).isEnabled()).toBe(true);
    await other.keyboard.press('Escape');
    await takeOverButton(other).click();
    await expect.poll(() => off[2]?.isEnabled()).toBe(true);
    await draw(other, 'Athena');
  });

  it('changes hands: the one that gives it up saves first, and follows from then on', async () => {
    const [page, other] = await two();
    await draw(page, 'Athena');
    await takeOverButton(other).click();
    await takeOverButton(page).waitFor();
    await expect.poll(() => nodes(other).count()).toBe(2);
    await draw(other, 'Kendra');
    await expect.poll(() => nodes(page).count()).toBe(3);
    await other.close();
    await expect.poll(() => canChange(page)).toBe(true);
    await draw(page, 'Lambda');
    await isSaved(page);
    await showAll(page);
    await expect.poll(() => titles(page)).toEqual(['Churn']);
  });

  it('is taken from a tab that does not answer, and nothing of either is lost', async () => {
    // Messages neither reach this tab nor leave it.
    const [page, other] = await two({
      before: (page) =>
        page.addInitScript(() => {
          Reflect.set(
            window,
            'BroadcastChannel',
            class {
              postMessage(): void {}
              close(): void {}
            },
          );
        }),
    });
    await takeOverButton(other).click();
    await expect.poll(() => canChange(other), { timeout: 10_000 }).toBe(true);
    await draw(other, 'Athena');
    await isSaved(other);
    await takeOverButton(page).click();
    await expect.poll(() => canChange(page), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => nodes(page).count()).toBe(2);
    await showAll(page);
    await expect.poll(() => cards(page).count()).toBe(1);
  });

  it('written by a third without asking is not overwritten: what is seen stays as a copy', async () => {
    const { page } = await openApp();
    await draw(page, 'Amazon S3');
    await entitle(page, 'Churn');
    await isSaved(page);
    await page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('trueline'));
      const store = db.transaction('designs', 'readwrite').objectStore('designs');
      const [record] = await done(store.getAll());
      await done(store.put({ ...record, revision: record.revision + 5, title: 'Theirs' }, record.id));
      db.close();
    });
    await draw(page, 'Athena');
    await page.getByText('This design was changed in another tab at the same time.').waitFor();
    await isSaved(page);
    expect(await titleOf(page).inputValue()).toBe('Churn (copy)');
    await showAll(page);
    await expect.poll(async () => [...(await titles(page))].sort()).toEqual(['Churn (copy)', 'Theirs']);
  });
});

it('three tabs that open, take over, reload and close one design in random order lose nothing', async () => {
  const { page } = await openApp();
  await draw(page, 'Amazon S3');
  await isSaved(page);
  await randomTabs(page, seeded(5), 40, 3);
});
