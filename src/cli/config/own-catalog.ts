import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseCatalog } from '#core/catalog/parse-catalog.ts';
import { readText } from '../files/read-file.ts';
import type { LoadedCatalog } from '../load-catalog.ts';
import { suggestion } from '../nearest.ts';
import { readData } from './data-file.ts';
import type { Faults } from './read-config.ts';

const FILES = ['flows.yaml', 'purposes.yaml', 'requirements.yaml', 'facts.yaml', 'sources.yaml'];
const FOLDERS = ['rules', 'services', 'templates'];

/** The catalog of the program with the rules, services and words of a folder added. Faults name the files as the caller knows them. */
export async function withOwnCatalog(base: LoadedCatalog, folder: string, cwd: string): Promise<LoadedCatalog | Faults> {
  const shown = relative(cwd, folder) || '.';
  if (!existsSync(folder)) return { faults: [`${shown}: There is no such folder.`] };
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  const faults: string[] = [];
  const files: { path: string; value: unknown }[] = [];
  for (const name of names) {
    const misplaced = placeFault(name);
    const path = join(shown, name);
    const read = misplaced === undefined ? await readText(resolve(folder, name)) : { fault: misplaced };
    const data = 'fault' in read ? read : await readData(path, read.text);
    if ('fault' in data) faults.push(`${path}: ${data.fault}`);
    else if ('message' in data) faults.push(`${path}:${data.line}:${data.column}: ${data.message}`);
    else files.push({ path: `catalog/${name}`, value: data.value });
  }
  if (names.length === 0)
    faults.push(`${shown}: This folder holds no catalog; rules are expected in rules/*.yaml, services in services/*.yaml.`);
  if (faults.length > 0) return { faults };
  const parsed = parseCatalog(files, { catalog: base.data, prose: base.prose });
  if ('catalog' in parsed) return { data: parsed.catalog, prose: parsed.prose };
  return {
    faults: parsed.problems.map(
      ({ path, at, message }) => `${join(shown, path.replace(/^catalog\//, ''))}: ${at === '' ? '' : `${at}: `}${message}`,
    ),
  };
}

/** Why a file would not be looked at: it lies where nothing is expected. */
function placeFault(name: string): string | undefined {
  const [first = '', second, more] = name.split('/');
  if (second === undefined)
    return FILES.includes(first)
      ? undefined
      : `A catalog has no such file${suggestion(first, FILES) || `; it has ${FILES.join(', ')} and the folders ${FOLDERS.join(', ')}`}`;
  if (FOLDERS.includes(first) && more === undefined && name.endsWith('.yaml')) return undefined;
  return `A catalog has no such file${suggestion(first, FOLDERS) || `; it has rules/*.yaml, services/*.yaml and templates/*.yaml`}`;
}
