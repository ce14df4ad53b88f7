/// <reference path="./file-system-access.d.ts" />
import { found, transact } from './database.ts';

/** A file on disk that a design was read from or written to. */
export interface DiskFile {
  readonly document: string;
  readonly handle: FileSystemFileHandle;
  readonly name: string;
  /** When the file was last changed, as far as Trueline knows; milliseconds since 1970. */
  readonly modified: number;
  /** When it was last opened or saved here. */
  readonly used: number;
}

const MOST_RECENT = 10;

const isDiskFile = (value: unknown): value is DiskFile =>
  typeof value === 'object' && value !== null && 'handle' in value && 'name' in value && 'document' in value;

/** The file of a design; undefined where it has none. */
export const fileOf = (document: string): Promise<DiskFile | undefined> =>
  transact<DiskFile>(['handles'], 'readonly', (store, done) => {
    found(store('handles').get(document), (file) => isDiskFile(file) && done(file));
  });

/** Remembers which file a design belongs to, and that it is now as the design is. */
export async function rememberFile(document: string, handle: FileSystemFileHandle): Promise<void> {
  const { name, lastModified } = await handle.getFile();
  const file: DiskFile = { document, handle, name, modified: lastModified, used: Date.now() };
  await transact(['handles'], 'readwrite', (store) => void store('handles').put(file, document));
}

/** The files that were used last, each once. */
export async function recentFiles(): Promise<readonly DiskFile[]> {
  const all = await transact<DiskFile[]>(['handles'], 'readonly', (store, done) => {
    found(store('handles').getAll(), (files) => Array.isArray(files) && done(files.filter(isDiskFile)));
  });
  const recent: DiskFile[] = [];
  for (const file of (all ?? []).sort((a, b) => b.used - a.used)) {
    const known = await Promise.all(recent.map((other) => other.handle.isSameEntry(file.handle)));
    if (!known.includes(true)) recent.push(file);
    if (recent.length === MOST_RECENT) break;
  }
  return recent;
}

/** Whether Trueline may read or write a file; asks where the browser wants that, which needs a press or a key. */
export async function allowed(handle: FileSystemHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  if (!handle.queryPermission || !handle.requestPermission) return true;
  return (await handle.queryPermission({ mode })) === 'granted' || (await handle.requestPermission({ mode })) === 'granted';
}
