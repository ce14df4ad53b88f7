import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The nearest folder, upwards from a file or folder, in which something is there. */
export function upwards(from: string, isThere: (folder: string) => boolean): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isThere(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A path from the root of the repository, else from the current folder; whole where it lies outside of both. Forward slashes. */
export function repositoryPath(absolute: string, cwd: string): string {
  const root = upwards(dirname(absolute), (folder) => existsSync(join(folder, '.git'))) ?? cwd;
  const path = relative(root, absolute).split(sep).join('/');
  return path.startsWith('../') ? absolute.split(sep).join('/') : path;
}
