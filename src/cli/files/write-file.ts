import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './read-file.ts';

/** Writes a file whole or not at all: what was there stays until the new content is complete. Gives what went wrong, if anything did. */
export function writeWhole(path: string, content: string | Uint8Array): string | undefined {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile() && !there.isDirectory()) {
      writeFileSync(path, content); // a pipe or a device cannot be replaced
      return undefined;
    }
    if (there?.isDirectory()) return 'This is a folder.';
    writeFileSync(draft, content, there ? { mode: there.mode } : {});
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    return writeFault(error);
  }
}

function writeFault(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such folder.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'The file may not be written.';
    case 'ENOSPC':
      return 'The disk is full.';
    default:
      return `The file cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
