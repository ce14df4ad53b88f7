import { found, transact } from './database.ts';
import { type DesignRecord, designRecord, isRecord } from './design-record.ts';
import { remember } from './preferences.ts';
import { keepPoint, pointsOf } from './restore-point.ts';

export interface StoredDesign {
  readonly record: DesignRecord;
  /** What would be downloaded. */
  readonly text: string;
}

const BIN_DAYS = 30;

/** Every stored design, the last changed first; without those that were thrown away, or only those. */
export async function listDesigns({ deleted = false } = {}): Promise<readonly DesignRecord[]> {
  const all = await transact<unknown[]>(['designs'], 'readonly', (store, done) => {
    found(store('designs').getAll(), (values) => Array.isArray(values) && done(values));
  });
  return (all ?? [])
    .filter(isRecord)
    .filter((record) => (record.deleted !== undefined) === deleted)
    .sort((a, b) => b.changed - a.changed);
}

/** A design as it is stored; undefined when there is none. */
export const readStored = (id: string): Promise<StoredDesign | undefined> =>
  transact<StoredDesign>(['designs', 'texts'], 'readonly', (store, done) => {
    found(store('designs').get(id), (record) => {
      found(store('texts').get(id), (text) => isRecord(record) && typeof text === 'string' && done({ record, text }));
    });
  });

/**
 * Saves a design over the revision that it was opened with, and keeps the older state as a restore point from time to time. Gives
 * the new revision, or 'changed' when somebody else saved the same design meanwhile; then nothing is written. A design that
 * vanished from the storage is written again. Rejects when storage is denied or full; then what was stored is still whole.
 */
export async function storeDesign({ record, text }: StoredDesign): Promise<number | 'changed'> {
  const { id, revision } = record;
  const next = { ...record, revision: revision + 1, deleted: undefined };
  const result = await transact<number | 'changed'>(['designs', 'texts', 'points'], 'readwrite', (store, done) => {
    found(store('designs').get(id), (stored) => {
      if (isRecord(stored) && stored.revision !== revision) return done('changed');
      const put = () => {
        store('designs').put(next, id);
        store('texts').put(text, id);
        done(next.revision);
      };
      if (isRecord(stored)) keepPoint(store, stored, record.changed, put);
      else put();
    });
  });
  if (result === undefined) throw new Error('The storage gave no answer.');
  remember('designs', 'yes');
  return result;
}

/** Stores a design that is not open, under an id of its own. */
export async function addDesign(id: string, text: string, changed: number, known?: Partial<DesignRecord>): Promise<void> {
  const record = { ...designRecord({ id, revision: 1, changed, text }), ...known };
  await transact(['designs', 'texts'], 'readwrite', (store) => {
    store('designs').put(record, id);
    store('texts').put(text, id);
  });
  remember('designs', 'yes');
}

/** Changes what lists show of a design, and nothing else. */
const updateRecord = (id: string, change: (record: DesignRecord) => DesignRecord): Promise<unknown> =>
  transact(['designs'], 'readwrite', (store) => {
    found(store('designs').get(id), (record) => isRecord(record) && store('designs').put(change(record), id));
  });

export const throwAway = (id: string, now: number): Promise<unknown> => updateRecord(id, (record) => ({ ...record, deleted: now }));
export const bringBack = (id: string): Promise<unknown> => updateRecord(id, (record) => ({ ...record, deleted: undefined }));

/** Gives a record its picture, unless the design was saved meanwhile. */
export const addPreview = (id: string, revision: number, known: Pick<DesignRecord, 'preview' | 'counts'>): Promise<unknown> =>
  updateRecord(id, (record) => (record.revision === revision ? { ...record, ...known } : record));

/** Removes for good what was thrown away more than thirty days ago. */
export async function emptyBin(now: number): Promise<void> {
  const old = (await listDesigns({ deleted: true })).filter(({ deleted }) => now - (deleted ?? now) > BIN_DAYS * 86_400_000);
  for (const { id } of old) await removeForGood(id);
}

export const removeForGood = (id: string): Promise<unknown> =>
  transact(['designs', 'texts', 'points', 'handles'], 'readwrite', (store) => {
    for (const name of ['designs', 'handles'] as const) store(name).delete(id);
    store('points').delete(pointsOf(id));
    store('texts').delete(id);
    store('texts').delete(pointsOf(id));
  });
