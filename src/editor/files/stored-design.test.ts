import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { found, transact } from './database.ts';
import { designRecord } from './design-record.ts';
import { POINT_PAUSE, pointsOf } from './restore-point.ts';
import { addDesign, bringBack, emptyBin, listDesigns, readStored, storeDesign, throwAway } from './stored-design.ts';

const DAY = 86_400_000;
const start = 1_790_000_000_000;
const text = (title: string, nodes = 1): string =>
  JSON.stringify({ trueline: 1, title, nodes: Array.from({ length: nodes }, (_, index) => ({ id: `n${index}` })), edges: [] });
const save = (id: string, title: string, revision: number, changed = start) =>
  storeDesign({ record: designRecord({ id, revision, changed, text: text(title) }), text: text(title) });
const points = async (id: string): Promise<readonly number[]> =>
  (await transact<number[]>(['points'], 'readonly', (store, done) => {
    found(store('points').getAllKeys(pointsOf(id)), (keys) =>
      done((Array.isArray(keys) ? keys : []).map((key: unknown[]) => Number(key[2]))),
    );
  })) ?? [];

beforeEach(async () => {
  await transact(['designs', 'texts', 'points'], 'readwrite', (store) => {
    for (const name of ['designs', 'texts', 'points'] as const) store(name).clear();
  });
});

test('what is stored is read again, and lists have its title and size', async () => {
  expect(await save('a', 'First', 0)).toBe(1);
  expect(await readStored('a')).toMatchObject({ record: { title: 'First', nodes: 1, revision: 1 }, text: text('First') });
  expect(await readStored('b')).toBeUndefined();
});

test('a revision that is not the stored one writes nothing', async () => {
  await save('a', 'First', 0);
  await save('a', 'Second', 1);
  expect(await save('a', 'Late', 1)).toBe('changed');
  expect((await readStored('a'))?.text).toBe(text('Second'));
});

test('a design that vanished from the storage is written again', async () => {
  await save('a', 'First', 0);
  await transact(['designs', 'texts'], 'readwrite', (store) => {
    for (const name of ['designs', 'texts'] as const) store(name).clear();
  });
  expect(await save('a', 'Second', 1)).toBe(2);
  expect((await readStored('a'))?.text).toBe(text('Second'));
});

test('a database that lacks its stores gets them', async () => {
  const done = (request: IDBRequest) => new Promise((resolve) => request.addEventListener('success', resolve));
  await done(indexedDB.deleteDatabase('trueline'));
  const empty = indexedDB.open('trueline');
  await done(empty);
  empty.result.close();
  expect(await save('a', 'First', 0)).toBe(1);
  expect((await readStored('a'))?.text).toBe(text('First'));
});

test('the last changed design comes first; what is thrown away leaves the list and comes back whole', async () => {
  await addDesign('a', text('First'), start);
  await addDesign('b', text('Second'), start + 1);
  expect((await listDesigns()).map(({ id }) => id)).toEqual(['b', 'a']);
  await throwAway('b', start);
  expect((await listDesigns()).map(({ id }) => id)).toEqual(['a']);
  expect((await listDesigns({ deleted: true })).map(({ id }) => id)).toEqual(['b']);
  await bringBack('b');
  expect((await readStored('b'))?.text).toBe(text('Second'));
  expect(await listDesigns()).toHaveLength(2);
});

test('saving a design that was thrown away elsewhere brings it back', async () => {
  await save('a', 'First', 0);
  await throwAway('a', start);
  expect(await save('a', 'Second', 1)).toBe(2);
  expect(await listDesigns()).toHaveLength(1);
});

test('what lies in the bin for more than thirty days is removed with all that belongs to it', async () => {
  await save('a', 'First', 0);
  await save('a', 'Second', 1, start + POINT_PAUSE);
  await throwAway('a', start);
  await emptyBin(start + 29 * DAY);
  expect(await points('a')).toHaveLength(1);
  await emptyBin(start + 31 * DAY);
  expect(await listDesigns({ deleted: true })).toEqual([]);
  expect([await points('a'), await readStored('a')]).toEqual([[], undefined]);
});

test('restore points hold what was overwritten, at most one in five minutes', async () => {
  for (let revision = 0; revision < 60; revision++) await save('a', `State ${revision}`, revision, start + revision * 30_000);
  const times = (await points('a')).map((at) => (at - start) / 60_000);
  expect(times).toEqual([0, 5, 10, 15, 20, 25]);
  const kept = await transact<string>(['texts'], 'readonly', (store, done) => {
    found(store('texts').get(['a', 'auto', start + 10 * 60_000]), (value) => done(String(value)));
  });
  expect(kept).toBe(text('State 20'));
});

test('what a design was for its first seconds is no restore point', async () => {
  await save('a', 'As it came', 0);
  await save('a', 'Laid out', 1, start + 2000);
  expect(await points('a')).toEqual([]);
  await save('a', 'Worked on', 2, start + 4000);
  expect(await points('a')).toEqual([start + 2000]);
});

test('restore points go on when the clock is set back', async () => {
  let now = start;
  for (let revision = 0; revision < 40; revision++) {
    now += revision === 20 ? -DAY : 60_000;
    await save('a', `State ${revision}`, revision, now);
  }
  expect((await points('a')).length).toBeGreaterThan(6);
});
