/** Where the browser keeps designs. `designs`: what lists need, `texts`: the files themselves, both by id of the design; `patterns`: blocks of one's own. */
export type StoreName = 'designs' | 'texts' | 'points' | 'handles' | 'patterns';

const NAME = 'trueline';
const STORES: readonly StoreName[] = ['designs', 'texts', 'points', 'handles', 'patterns'];

let opening: Promise<IDBDatabase> | undefined;

/** The open database. It opens anew after the browser closed it or somebody deleted it. */
function database(): Promise<IDBDatabase> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Opens the database as it is; one that lacks a store gets it with the next version. */
function open(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    let fresh = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      fresh = oldVersion === 0;
      for (const name of missing(request.result)) request.result.createObjectStore(name);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      if (missing(db).length > 0) {
        db.close();
        return resolve(open(db.version + 1));
      }
      db.onclose = gone;
      db.onversionchange = ({ newVersion }) => {
        db.close(); // somebody deletes it, or a newer Trueline wants it: whoever waits must not wait for ever
        if (newVersion === null) gone();
        else forget();
      };
      if (!fresh) return resolve(db);
      import('./move-old-store.ts').then(({ moveOldStore }) => moveOldStore(db)).then(() => resolve(db), reject);
    };
  });
}

const missing = (db: IDBDatabase): readonly StoreName[] => STORES.filter((name) => !db.objectStoreNames.contains(name));

function forget(): void {
  opening = undefined;
}

let onGone: (() => void) | undefined;

/** Calls back when everything stored was deleted under us, by the browser or by somebody at its settings. */
export function whenDeleted(call: () => void): void {
  onGone = call;
}

function gone(): void {
  forget();
  onGone?.();
}

export type Work<T> = (store: (name: StoreName) => IDBObjectStore, done: (value: T) => void) => void;

/**
 * One transaction over some stores: all of it is kept or nothing. `work` puts its requests at once and says with `done` what the
 * transaction gives; the promise is kept when everything is on disk. Rejects where storage is denied or full.
 */
export async function transact<T>(names: readonly StoreName[], mode: IDBTransactionMode, work: Work<T>): Promise<T | undefined> {
  try {
    return await attempt(await database(), names, mode, work);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    forget(); // the connection was closed under us
    return attempt(await database(), names, mode, work);
  }
}

function attempt<T>(db: IDBDatabase, names: readonly StoreName[], mode: IDBTransactionMode, work: Work<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([...names], mode);
    let value: T | undefined;
    transaction.oncomplete = () => resolve(value);
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    work(
      (name) => transaction.objectStore(name),
      (given) => {
        value = given;
      },
    );
  });
}

/** Makes the database ready, so that a save on leaving the page need not wait for it. */
export const warmUp = (): Promise<unknown> => database();

/** Hands on what a request finds. */
export function found(request: IDBRequest, use: (value: unknown) => void): void {
  request.onsuccess = () => use(request.result);
}
