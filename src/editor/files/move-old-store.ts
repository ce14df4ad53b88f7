import { designRecord } from './design-record.ts';

const OLD = 'keyval-store';

/** Brings over the designs that the first versions kept one by one. They stay where they were until they lie in the new place. */
export async function moveOldStore(db: IDBDatabase): Promise<void> {
  const known = await indexedDB.databases?.();
  if (!known?.some(({ name }) => name === OLD)) return;
  const old = await opened(OLD);
  try {
    if (!old.objectStoreNames.contains('keyval')) return;
    const designs = await read(old);
    if (designs.length === 0) return;
    const write = db.transaction(['designs', 'texts'], 'readwrite');
    for (const { id, revision, text } of designs) {
      write.objectStore('texts').put(text, id);
      write.objectStore('designs').put(designRecord({ id, revision, changed: Date.now(), text }), id);
    }
    await ended(write);
    const clear = old.transaction('keyval', 'readwrite');
    for (const { key } of designs) clear.objectStore('keyval').delete(key);
    await ended(clear);
  } finally {
    old.close();
  }
}

interface Old {
  readonly key: string;
  readonly id: string;
  readonly revision: number;
  readonly text: string;
}

async function read(old: IDBDatabase): Promise<readonly Old[]> {
  const designs: Old[] = [];
  const reading = old.transaction('keyval');
  const request = reading.objectStore('keyval').openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    const value: unknown = cursor.value;
    if (typeof cursor.key === 'string' && cursor.key.startsWith('design:') && isOld(value)) designs.push({ ...value, key: cursor.key });
    cursor.continue();
  };
  await ended(reading);
  return designs;
}

const isOld = (value: unknown): value is Omit<Old, 'key'> =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'text' in value &&
  typeof value.text === 'string' &&
  'revision' in value &&
  typeof value.revision === 'number';

const opened = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
