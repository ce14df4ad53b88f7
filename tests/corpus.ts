import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Catalog, Example, Prose, Sketch } from '#core/catalog/catalog.ts';

/** A design that is right, and the findings that it must have nevertheless. */
export interface Good {
  readonly title: string;
  readonly example: Pick<Example, 'design' | 'profile'>;
  readonly expects: readonly string[];
}

interface Written {
  readonly title: string;
  readonly from?: string;
  readonly design: Sketch;
  readonly expects?: readonly string[];
}

const folder = join(import.meta.dirname, 'corpus');

/** The designs of `tests/corpus/*.yaml`. */
export const written = (): readonly Written[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name): readonly Written[] => parse(readFileSync(join(folder, name), 'utf8')));

/**
 * Right sides of pairs that other rules object to: they are right in the point of their own rule and show where it ends.
 * They are held to these findings, by rule and title.
 */
const listed: Readonly<Record<string, readonly string[]>> = parse(readFileSync(join(import.meta.dirname, 'corpus-listed.yaml'), 'utf8'));

/** Every design that is right: those written for it, templates and blocks, and the right side of each pair of the rules. */
export function goodDesigns(catalog: Catalog, prose: Prose): readonly Good[] {
  const templates = catalog.templates.filter(({ teaches }) => !teaches);
  return [
    ...written().map(({ title, from, design, expects = [] }) => ({
      title: from ? `${from}: ${title}` : title,
      example: { design },
      expects,
    })),
    ...templates.map((template) => ({ title: `template ${template.id}`, example: template, expects: template.expects.wrong })),
    ...catalog.rules.flatMap(({ id }) =>
      (prose.rules[id]?.examples.right ?? []).map((example, index) => {
        const title = `${id}, right ${index + 1}`;
        return {
          title: `${title}${example.title ? `: ${example.title}` : ''}`,
          example,
          expects: listed[`${id}: ${example.title ?? index + 1}`] ?? [],
        };
      }),
    ),
  ];
}
