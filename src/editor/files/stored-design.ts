import { get, set, update } from 'idb-keyval';

/** One saved design. The text is what would be downloaded; `revision` grows by one with every save. */
export interface StoredDesign {
  readonly id: string;
  readonly revision: number;
  readonly text: string;
}

const keyOf = (id: string): string => `design:${id}`;

function isStored(value: unknown): value is StoredDesign {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'revision' in value &&
    typeof value.revision === 'number'
  );
}

/** The design that was open last; undefined on a first visit. Rejects when storage is denied. */
export async function lastDesign(): Promise<StoredDesign | undefined> {
  const id = await get('last');
  const stored: unknown = typeof id === 'string' ? await get(keyOf(id)) : undefined;
  return isStored(stored) ? stored : undefined;
}

/**
 * Saves a design over the revision that it was opened with. Gives the new revision, or 'changed' when another window has
 * saved the same design meanwhile; then nothing is written. Rejects when storage is denied or full.
 */
export async function storeDesign({ id, revision, text }: StoredDesign): Promise<number | 'changed'> {
  const next = { id, revision: revision + 1, text };
  const kept: unknown[] = [];
  await update<unknown>(keyOf(id), (stored) => {
    const keep = isStored(stored) && stored.revision !== revision ? stored : next;
    kept.push(keep);
    return keep;
  });
  if (!kept.includes(next)) return 'changed';
  await set('last', id);
  return next.revision;
}
