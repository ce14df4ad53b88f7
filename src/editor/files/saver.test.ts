import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaver } from './saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver of texts over a store that a test can break, slow down or change behind its back. */
function withStore() {
  const store = { text: '', revision: 0, broken: false, slow: 0, writes: 0, writing: 0 };
  const seen = { states: [] as string[], conflicts: [] as string[], failures: 0 };
  const saver = createSaver<string>({
    id: 'one',
    revision: 0,
    write: async (text, revision) => {
      store.writes += 1;
      store.writing += 1;
      expect(store.writing, 'writes at the same time').toBe(1);
      await new Promise((resolve) => setTimeout(resolve, store.slow));
      store.writing -= 1;
      if (store.broken) throw new Error('denied');
      if (store.revision !== revision) return 'changed';
      Object.assign(store, { text, revision: revision + 1 });
      return store.revision;
    },
    onState: (state) => seen.states.push(state),
    onSaved: () => undefined,
    onConflict: (text) => seen.conflicts.push(text),
    onFailure: () => {
      seen.failures += 1;
    },
  });
  return { saver, store, seen };
}

test('a change is saved within half a second', async () => {
  const { saver, store, seen } = withStore();
  saver.change('a');
  await vi.advanceTimersByTimeAsync(500);
  expect(store).toMatchObject({ text: 'a', revision: 1 });
  expect(seen.states).toEqual(['saving', 'saved']);
});

test('changes that never pause are saved all the same', async () => {
  const { saver, store } = withStore();
  for (let count = 0; count < 50; count++) {
    saver.change(`change ${count}`);
    await vi.advanceTimersByTimeAsync(50);
    if (count > 10) expect(Number(store.text.split(' ')[1])).toBeGreaterThan(count - 10);
  }
  expect(store.writes).toBeLessThan(10);
});

test('one write at a time, and what changed meanwhile is written after it', async () => {
  const { saver, store } = withStore();
  store.slow = 1000;
  saver.change('a');
  await vi.advanceTimersByTimeAsync(450);
  saver.change('b');
  saver.change('c');
  await vi.advanceTimersByTimeAsync(3000);
  expect(store).toMatchObject({ text: 'c', writes: 2 });
});

test('leaving the page saves at once', async () => {
  const { saver, store } = withStore();
  saver.change('a');
  expect(await Promise.all([saver.flush(), vi.advanceTimersByTimeAsync(1)])).toContain(true);
  expect(store.text).toBe('a');
  expect(saver.unsaved()).toBe(false);
});

test('what could not be saved is tried again until it works, and reported once', async () => {
  const { saver, store, seen } = withStore();
  store.broken = true;
  saver.change('a');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(store.writes).toBeGreaterThan(3);
  expect([seen.failures, seen.states.at(-1), saver.unsaved()]).toEqual([1, 'failed', true]);
  store.broken = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect([store.text, seen.states.at(-1)]).toEqual(['a', 'saved']);
});

test('a new change while nothing can be saved is tried at once and reported anew', async () => {
  const { saver, store, seen } = withStore();
  store.broken = true;
  saver.change('a');
  await vi.advanceTimersByTimeAsync(600);
  saver.change('b');
  store.broken = false;
  await vi.advanceTimersByTimeAsync(500);
  expect([store.text, seen.failures]).toEqual(['b', 1]);
});

test('what somebody else saved is not overwritten: the conflict gets the latest state', async () => {
  const { saver, store, seen } = withStore();
  saver.change('a');
  await vi.advanceTimersByTimeAsync(500);
  Object.assign(store, { text: 'other', revision: 7, slow: 100 });
  saver.change('b');
  await vi.advanceTimersByTimeAsync(450);
  saver.change('c');
  await vi.advanceTimersByTimeAsync(2000);
  expect([store.text, seen.conflicts, saver.unsaved()]).toEqual(['other', ['c'], false]);
});
