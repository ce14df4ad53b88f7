import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { referenceFiles } from '#core/formats/reference-markdown.ts';
import { files } from './reference-files.ts';

const folder = join(import.meta.dirname, '../docs/reference');
const posix = (path: string): string => path.replaceAll('\\', '/');

describe('docs/reference', () => {
  it('has the pages that the catalog makes, and no others (`npm run reference` writes them)', () => {
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map(posix);
    expect(written.sort()).toEqual(files.map(({ path }) => path).sort());
  });

  it('says what the catalog says (`npm run reference` writes it)', () => {
    const saved = (path: string): string => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '');
    const stale = files.filter(({ path, text }) => saved(path).replaceAll('\r\n', '\n') !== text);
    expect(stale.map(({ path }) => path)).toEqual([]);
  });

  it('has a page for each service and each rule', () => {
    const paths = new Set(files.map(({ path }) => path));
    const wanted = [...catalogData.services.map(({ id }) => `services/${id}.md`), ...catalogData.rules.map(({ id }) => `rules/${id}.md`)];
    expect(wanted.filter((path) => !paths.has(path))).toEqual([]);
  });

  it('links only to pages and claims that are there', () => {
    const known = new Set(files.map(({ path }) => path));
    const claims = new Set(Object.keys(prose.claims).map((id) => id.toLowerCase()));
    const broken = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(((?!https?:)[^)#]+)(?:#([^)]+))?\)/g)].flatMap(([link, target = '', claim]) => {
        const file = posix(join(path, '..', target));
        return known.has(file) && (claim === undefined || claims.has(claim)) ? [] : [`${path}: ${link}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('comes out the same every time', () => {
    expect(referenceFiles(indexCatalog(catalogData), prose)).toEqual(files);
  });

  it('has no holes: no placeholder, nothing undefined, no id where a name belongs', () => {
    const strange = files.filter(
      ({ path, text }) => /undefined|\[object|\bNaN\b/.test(text) || (path !== 'README.md' && text.length < 120),
    );
    expect(strange.map(({ path }) => path)).toEqual([]);
  });
});
