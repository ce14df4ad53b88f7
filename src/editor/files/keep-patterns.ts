import { useEditor } from '../store/editor-store.ts';
import type { Pattern } from '../store/patterns.ts';
import { found, transact } from './database.ts';
import { savingFailed } from './saving-problem.ts';

/** What the browser keeps, by id: changes of the list are told by it. */
let kept: ReadonlyMap<string, Pattern> = new Map();

/** Brings the patterns of this browser to the page and keeps them there. Another tab's are seen when the page comes to the front. */
export function startPatterns(): void {
  useEditor.subscribe((state, before) => {
    if (state.patterns !== before.patterns) keep(state.patterns).catch(savingFailed);
  });
  const read = (): void => void readPatterns().catch(() => {}); // whoever saves one is told
  read();
  window.addEventListener('focus', read);
}

/** Every kept pattern, in the order in which they were saved. */
async function storedPatterns(): Promise<readonly Pattern[]> {
  const all = await transact<unknown[]>(['patterns'], 'readonly', (store, done) => {
    found(store('patterns').getAll(), (values) => Array.isArray(values) && done(values));
  });
  const patterns = (all ?? []).filter(isKept).sort((a, b) => a.place - b.place);
  return patterns.map(({ place: _, ...pattern }) => pattern);
}

async function readPatterns(): Promise<void> {
  const stored = await storedPatterns();
  const mine = useEditor.getState().patterns.filter(({ id }) => !kept.has(id)); // saved here before the answer came
  if (same(stored, [...kept.values()])) return;
  kept = new Map(stored.map((pattern) => [pattern.id, pattern]));
  useEditor.setState({ patterns: [...stored, ...mine] });
}

const same = (a: readonly Pattern[], b: readonly Pattern[]): boolean =>
  a.length === b.length && a.every(({ id, name }, index) => id === b[index]?.id && name === b[index]?.name);

/** Writes what differs from what is kept. */
async function keep(patterns: readonly Pattern[]): Promise<void> {
  const [before, now] = [kept, new Map(patterns.map((pattern) => [pattern.id, pattern]))];
  kept = now;
  const order = [...before.keys()].filter((id) => now.has(id)).join() === [...now.keys()].filter((id) => before.has(id)).join();
  const put = [...now.values()].filter((pattern) => !order || before.get(pattern.id) !== pattern);
  const gone = [...before.keys()].filter((id) => !now.has(id));
  if (put.length + gone.length === 0) return;
  const places = new Map([...now.keys()].map((id, place) => [id, place]));
  try {
    await transact(['patterns'], 'readwrite', (store) => {
      for (const pattern of put) store('patterns').put({ ...pattern, place: places.get(pattern.id) ?? 0 }, pattern.id);
      for (const id of gone) store('patterns').delete(id);
    });
  } catch (error) {
    kept = before;
    throw error;
  }
}

const isKept = (value: unknown): value is Pattern & { readonly place: number } =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string' &&
  'place' in value &&
  typeof value.place === 'number' &&
  'preview' in value &&
  typeof value.preview === 'object' &&
  value.preview !== null;
