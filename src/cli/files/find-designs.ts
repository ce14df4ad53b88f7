import { existsSync, readdirSync, statSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import { globRoot, globTest, isGlob } from './glob.ts';
import { codeOf } from './read-file.ts';

/** A file to look at, or why there is none at a path. */
export interface Found {
  /** As it is shown: as it was typed, or below what was typed. */
  readonly path: string;
  readonly absolute: string;
  /** Named by itself, not found in a folder or by a pattern. */
  readonly named: boolean;
  readonly fault?: string;
}

/** The name that stands for standard input. */
export const STDIN = '-';

/**
 * The files that paths mean. A folder means the designs in it, at any depth: `*.trueline.json`, and pictures `*.trueline.png` and
 * `*.trueline.svg` that have no such file beside them; hidden folders and `node_modules` are left out. A pattern means every
 * file that it fits. Each file comes once, in the order of the paths.
 */
export function findDesigns(paths: readonly string[], cwd: string): readonly Found[] {
  const found = new Map<string, Found>();
  for (const path of paths)
    for (const one of filesAt(path, cwd)) {
      const known = found.get(one.absolute);
      if (!known) found.set(one.absolute, one);
      else if (one.named && !known.named) found.set(one.absolute, { ...known, named: true });
    }
  return [...found.values()];
}

function filesAt(path: string, cwd: string): readonly Found[] {
  if (path === STDIN) return [{ path: STDIN, absolute: STDIN, named: true }];
  const absolute = resolve(cwd, path);
  try {
    const there = statSync(absolute, { throwIfNoEntry: false });
    if (there?.isDirectory()) return inFolder(path, absolute);
    if (there || !isGlob(path)) return [{ path, absolute, named: true }];
    return byPattern(path, cwd);
  } catch (error) {
    const fault = codeOf(error) === 'EACCES' ? 'The folder may not be read.' : 'There is no such file.';
    return [{ path, absolute, named: true, fault }];
  }
}

function inFolder(path: string, absolute: string): readonly Found[] {
  const names = walk(absolute).filter((name) => /\.trueline\.(json|png|svg)$/i.test(name));
  const texts = new Set(names.filter((name) => /\.json$/i.test(name)).map(stem));
  const designs = names.filter((name) => /\.json$/i.test(name) || !texts.has(stem(name)));
  return designs.map((name) => ({ path: joined(path, name), absolute: resolve(absolute, name), named: false }));
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '');

function byPattern(path: string, cwd: string): readonly Found[] {
  const pattern = posix.normalize(path.split(sep).join('/'));
  const root = globRoot(pattern);
  const fits = globTest(pattern);
  const absolute = resolve(cwd, root);
  const names = existsSync(absolute) ? walk(absolute).map((name) => (root === '.' ? name : joined(root, name))) : [];
  const files = names.filter(fits).map((name) => ({ path: name, absolute: resolve(cwd, name), named: false }));
  return files.length > 0 ? files : [{ path, absolute: resolve(cwd, path), named: true, fault: 'No file fits this pattern.' }];
}

const joined = (folder: string, name: string): string => `${folder.replace(/[\\/]+$/, '')}/${name}`;

/** Paths of all files below a folder, with forward slashes, sorted. Links to folders are not followed: they may lead in a circle. */
function walk(folder: string): readonly string[] {
  const files: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of entriesOf(next)) {
      const path = resolve(next, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) open.push(path);
      } else if (entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile()))
        files.push(relative(folder, path).split(sep).join('/'));
    }
  }
  return files.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []; // it went while we looked
    throw error;
  }
}
