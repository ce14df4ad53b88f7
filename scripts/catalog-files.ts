import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseDocument } from 'yaml';
import type { CatalogProblem } from '../src/core/catalog/catalog-problem.ts';
import type { CatalogFile } from '../src/core/catalog/parse-catalog.ts';

/** Every YAML file below `catalog/`, in a fixed order. What is not YAML is a problem with its line. */
export function readCatalogFiles(root: string): { files: CatalogFile[]; problems: CatalogProblem[] } {
  const folder = join(root, 'catalog');
  const files: CatalogFile[] = [];
  const problems: CatalogProblem[] = [];
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names.filter((name) => name.endsWith('.yaml')).sort()) {
    const path = relative(root, join(folder, name)).split(sep).join('/');
    const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { uniqueKeys: true });
    if (document.errors.length === 0) files.push({ path, value: document.toJS() });
    for (const error of document.errors) {
      const [summary = 'not YAML'] = error.message.split('\n');
      problems.push({ path, at: `line ${error.linePos?.[0].line ?? 1}`, message: summary });
    }
  }
  return { files, problems };
}

/** One line per problem: file, field, what is wrong with it. */
export function describeProblems(problems: readonly CatalogProblem[]): string {
  const lines = problems.map(({ path, at, message }) => `  ${path}  ${at === '' ? '' : `${at}: `}${message}`);
  return [`The catalog has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`, ...lines].join('\n');
}
