import * as z from 'zod/mini';
import type { CatalogData, Claim, Prose, Rule, RuleFile, Service, Template } from './catalog.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import { checkLinks } from './check-links.ts';
import { NotesFileSchema, SourcesFileSchema } from './schema/citations.ts';
import { RuleSchema } from './schema/rule.ts';
import { ServiceSchema } from './schema/service.ts';
import { TemplateSchema } from './schema/template.ts';
import {
  ComparisonsFileSchema,
  FactsFileSchema,
  FlowsFileSchema,
  PurposesFileSchema,
  RequirementsFileSchema,
} from './schema/vocabularies.ts';

z.config({ ...z.locales.en(), jitless: true });

/** One YAML file, already parsed. `path` is relative to the project, with forward slashes: `catalog/services/s3.yaml`. */
export interface CatalogFile {
  readonly path: string;
  readonly value: unknown;
}

export type ParsedCatalog = { readonly catalog: CatalogData; readonly prose: Prose } | { readonly problems: readonly CatalogProblem[] };

const where = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((at, key) => (typeof key === 'number' ? `${at}[${key}]` : at === '' ? String(key) : `${at}.${String(key)}`), '');

class Reader {
  readonly problems: CatalogProblem[] = [];
  readonly #files: readonly CatalogFile[];
  readonly #isWhole: boolean;

  /** `isWhole`: no file may be missing. */
  constructor(files: readonly CatalogFile[], isWhole: boolean) {
    this.#files = files;
    this.#isWhole = isWhole;
  }

  #read<T>(schema: z.ZodMiniType<T>, file: CatalogFile): T | undefined {
    const result = schema.safeParse(file.value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.problems.push({ path: file.path, at: where(issue.path), message: issue.message });
    return undefined;
  }

  one<T>(schema: z.ZodMiniType<T>, path: string): T | undefined {
    const file = this.#files.find((candidate) => candidate.path === path);
    if (file) return this.#read(schema, file);
    if (this.#isWhole) this.problems.push({ path, at: '', message: 'This file is missing.' });
    return undefined;
  }

  /** Every file of a folder, in the order of their names; a file is named after its id. */
  folder<T extends { readonly id: string }>(schema: z.ZodMiniType<T>, folder: string): readonly T[] {
    const found: T[] = [];
    for (const file of [...this.#files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      if (!file.path.startsWith(`${folder}/`)) continue;
      const value = this.#read(schema, file);
      if (!value) continue;
      if (file.path !== `${folder}/${value.id}.yaml`)
        this.problems.push({ path: file.path, at: 'id', message: `The file of "${value.id}" is called ${value.id}.yaml.` });
      found.push(value);
    }
    return found;
  }
}

function splitRule(rule: RuleFile): { readonly short: Rule; readonly prose: Prose['rules'][string] } {
  const { why, do: remedy, whenNot, examples, ...short } = rule;
  return { short, prose: { why, do: remedy, examples, ...(whenNot !== undefined && { whenNot }) } };
}

interface Parts {
  readonly catalog: CatalogData;
  readonly prose: Prose;
}

const nothing: Parts = {
  catalog: {
    families: [],
    flows: [],
    intents: [],
    purposes: [],
    requirements: [],
    scenarios: [],
    facts: [],
    sources: [],
    notes: { title: '', date: '' },
    services: [],
    rules: [],
    templates: [],
    comparisons: [],
  },
  prose: { rules: {}, claims: {} },
};

/**
 * Validates the files of `catalog/` and compiles them; every problem names file, field and what is wrong. With a `base` they add
 * to that catalog: any file may be missing, and no id of the base may come again.
 */
export function parseCatalog(files: readonly CatalogFile[], base?: Parts): ParsedCatalog {
  const reader = new Reader(files, base === undefined);
  const flows = reader.one(FlowsFileSchema, 'catalog/flows.yaml');
  const purposes = reader.one(PurposesFileSchema, 'catalog/purposes.yaml');
  const requirements = reader.one(RequirementsFileSchema, 'catalog/requirements.yaml');
  const facts = reader.one(FactsFileSchema, 'catalog/facts.yaml');
  const sources = reader.one(SourcesFileSchema, 'catalog/sources.yaml');
  const notes = reader.one(NotesFileSchema, 'catalog/notes.yaml');
  const services: readonly Service[] = reader.folder(ServiceSchema, 'catalog/services');
  const rules: readonly RuleFile[] = reader.folder(RuleSchema, 'catalog/rules');
  const templates: readonly Template[] = reader.folder(TemplateSchema, 'catalog/templates');
  const comparisons = reader.one(ComparisonsFileSchema, 'catalog/comparisons.yaml');
  if (reader.problems.length > 0) return { problems: reader.problems };

  const split = rules.map(splitRule);
  const { catalog: before, prose: proseBefore } = base ?? nothing;
  const catalog: CatalogData = {
    families: [...before.families, ...(flows?.families ?? [])],
    flows: [...before.flows, ...(flows?.flows ?? [])],
    intents: [...before.intents, ...(flows?.intents ?? [])],
    purposes: [...before.purposes, ...(purposes?.purposes ?? [])],
    requirements: [...before.requirements, ...(requirements?.requirements ?? [])],
    scenarios: [...before.scenarios, ...(requirements?.scenarios ?? [])],
    facts: [...before.facts, ...(facts?.facts ?? [])],
    sources: [...before.sources, ...(sources?.sources ?? [])],
    notes: notes?.notes ?? before.notes,
    services: [...before.services, ...services],
    rules: [...before.rules, ...split.map(({ short }) => short)],
    templates: [...before.templates, ...templates],
    comparisons: [...before.comparisons, ...(comparisons?.comparisons ?? [])],
  };
  const claims: readonly Claim[] = notes?.claims ?? [];
  const prose: Prose = {
    rules: { ...proseBefore.rules, ...Object.fromEntries(split.map(({ short, prose: text }) => [short.id, text])) },
    claims: { ...proseBefore.claims, ...Object.fromEntries(claims.map((claim) => [claim.id, claim])) },
  };
  const problems = [...(base ? takenIds(before, catalog) : []), ...checkLinks(catalog, prose)];
  return problems.length > 0 ? { problems } : { catalog, prose };
}

/** Ids that a catalog gives although the one it adds to has them. */
function takenIds(before: CatalogData, after: CatalogData): readonly CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  const look = (list: 'services' | 'rules' | 'templates' | 'sources' | 'purposes' | 'flows' | 'facts' | 'requirements'): void => {
    const taken = new Set(before[list].map(({ id }) => id));
    const isFolder = list === 'services' || list === 'rules' || list === 'templates';
    for (const { id } of after[list].slice(before[list].length))
      if (taken.has(id))
        problems.push({
          path: isFolder ? `catalog/${list}/${id}.yaml` : `catalog/${list}.yaml`,
          at: 'id',
          message: `"${id}" is taken: it is one of the ${list} of Trueline.`,
        });
  };
  for (const list of ['services', 'rules', 'templates', 'sources', 'purposes', 'flows', 'facts', 'requirements'] as const) look(list);
  return problems;
}
