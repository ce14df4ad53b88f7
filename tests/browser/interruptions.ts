import type { BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import type { Random } from '../random.ts';
import { entitle, isSaved, titleOf } from './designs.ts';

/** Everything stored, and whether each design is whole: its record and its text are of the same save. */
export const storedTitles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const there = (await indexedDB.databases()).some(({ name }) => name === 'trueline');
    if (!there) throw new Error('the database is not there'); // opening it would make one
    const db = await done(indexedDB.open('trueline'));
    if (!db.objectStoreNames.contains('designs')) throw new Error('the database is not there');
    const reading = db.transaction(['designs', 'texts']);
    const records: unknown[] = await done(reading.objectStore('designs').getAll());
    const titles: string[] = [];
    for (const record of records) {
      if (typeof record !== 'object' || record === null || !('id' in record) || !('title' in record)) throw new Error('no record');
      const text: unknown = JSON.parse(await done(reading.objectStore('texts').get(String(record.id))));
      if (typeof text !== 'object' || text === null || !('title' in text) || text.title !== record.title) throw new Error('half a save');
      titles.push(String(record.title));
    }
    db.close();
    return titles;
  });

/** A change that was made, and when. */
interface Change {
  readonly title: string;
  readonly at: number;
}

type Way = 'close' | 'kill' | 'reload' | 'leave' | 'delete' | 'full' | 'clock';

const ways: readonly Way[] = ['close', 'kill', 'reload', 'leave', 'delete', 'full', 'clock'];
/** In these the page hears that it goes away: nothing at all may be lost. */
const gentle: readonly Way[] = ['close', 'reload', 'leave', 'clock'];

/**
 * Changes a design and interrupts that at random moments in every way there is. What was changed more than a second before is
 * always there again, whole. Gives how often each way was taken.
 */
export async function interruptions(first: Page, random: Random, rounds: number): Promise<ReadonlyMap<Way, number>> {
  const context = first.context();
  const address = first.url();
  const taken = new Map<Way, number>();
  let page = first;
  for (let round = 1; round <= rounds; round++) {
    const changes: Change[] = [{ title: await titleOf(page).inputValue(), at: 0 }];
    for (let count = 1 + random.below(3); count > 0; count--) {
      const title = `Round ${round}.${count}`;
      await entitle(page, title);
      changes.push({ title, at: Date.now() });
      await page.waitForTimeout(random.below(500));
    }
    const way = random.pick(ways);
    taken.set(way, (taken.get(way) ?? 0) + 1);
    const cut = Date.now();
    page = await interrupted(page, context, address, way);
    const must = changes.filter(({ at }, index) => index === 0 || gentle.includes(way) || cut - at > 1000).length - 1;
    const possible = changes.slice(must).map(({ title }) => title);
    await expect.poll(() => titleOf(page).inputValue(), { message: `round ${round}, ${way}`, timeout: 20_000 }).toMatch(/^Round|^Start/);
    expect(possible, `round ${round}, ${way}`).toContain(await titleOf(page).inputValue());
    expect(await page.locator('.react-flow__node').count(), `round ${round}, ${way}`).toBe(1);
    expect(await storedTitles(page), `round ${round}, ${way}`).toHaveLength(1);
  }
  return taken;
}

async function interrupted(page: Page, context: BrowserContext, address: string, way: Way): Promise<Page> {
  const again = async (): Promise<Page> => {
    const fresh = await context.newPage();
    await fresh.goto(address);
    return fresh;
  };
  if (way === 'close') await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  else if (way === 'kill') await page.close();
  else if (way === 'reload') await page.reload();
  else if (way === 'leave') {
    await page.goto('about:blank');
    await page.goto(address);
  } else if (way === 'clock') {
    await page.evaluate(() => {
      const real = Date.now;
      Date.now = () => real() - 86_400_000 * 30;
    });
    const title = await titleOf(page).inputValue();
    for (const next of [`${title}!`, title]) {
      await entitle(page, next);
      await isSaved(page);
    }
  } else if (way === 'delete') await deleted(page);
  else await full(page);
  return page.isClosed() ? again() : page;
}

/** The database is deleted while the page is open: what is open is saved again. */
async function deleted(page: Page): Promise<void> {
  await isSaved(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('trueline').onsuccess = resolve;
      }),
  );
  const title = await titleOf(page).inputValue();
  await expect.poll(() => storedTitles(page).catch(() => []), { timeout: 10_000 }).toEqual([title]);
  await page.reload();
}

/**
 * No room: the page says so and saves as soon as there is some again. The database refuses as a full one does: the browser's own
 * quota is noticed only now and then.
 */
async function full(page: Page): Promise<void> {
  await isSaved(page);
  const title = await titleOf(page).inputValue();
  await page.evaluate(() => {
    const real = IDBDatabase.prototype.transaction;
    Reflect.set(window, 'makeRoom', () => {
      IDBDatabase.prototype.transaction = real;
    });
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('Quota', 'QuotaExceededError');
    };
  });
  await entitle(page, `${title}!`);
  await page.getByText('Not saved', { exact: true }).waitFor();
  await page.evaluate(() => Reflect.get(window, 'makeRoom')());
  await entitle(page, title);
  await isSaved(page);
}
