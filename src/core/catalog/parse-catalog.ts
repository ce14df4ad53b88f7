import * as z from 'zod/mini';
import type { CatalogData, Claim, Prose, Rule, RuleFile, Service, Template } from './catalog.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import { checkLinks } from './check-links.ts';
import { NotesFileSchema, SourcesFileSchema } from './schema/citations.ts';
import { RuleSchema } from './schema/rule.ts';
import { ServiceSchema } from './schema/service.ts';
import { TemplateSchema } from './schema/template.ts';
import { FactsFileSchema, FlowsFileSchema, PurposesFileSchema, RequirementsFileSchema } from './schema/vocabularies.ts';

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

  constructor(files: readonly CatalogFile[]) {
    this.#files = files;
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
    this.problems.push({ path, at: '', message: 'This file is missing.' });
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

/** Validates the files of `catalog/` and compiles them; every problem names file, field and what is wrong. */
export function parseCatalog(files: readonly CatalogFile[]): ParsedCatalog {
  const reader = new Reader(files);
  const flows = reader.one(FlowsFileSchema, 'catalog/flows.yaml');
  const purposes = reader.one(PurposesFileSchema, 'catalog/purposes.yaml');
  const requirements = reader.one(RequirementsFileSchema, 'catalog/requirements.yaml');
  const facts = reader.one(FactsFileSchema, 'catalog/facts.yaml');
  const sources = reader.one(SourcesFileSchema, 'catalog/sources.yaml');
  const notes = reader.one(NotesFileSchema, 'catalog/notes.yaml');
  const services: readonly Service[] = reader.folder(ServiceSchema, 'catalog/services');
  const rules: readonly RuleFile[] = reader.folder(RuleSchema, 'catalog/rules');
  const templates: readonly Template[] = reader.folder(TemplateSchema, 'catalog/templates');
  if (!flows || !purposes || !requirements || !facts || !sources || !notes || reader.problems.length > 0)
    return { problems: reader.problems };

  const split = rules.map(splitRule);
  const catalog: CatalogData = {
    ...flows,
    ...purposes,
    ...requirements,
    ...facts,
    ...sources,
    notes: notes.notes,
    services,
    rules: split.map(({ short }) => short),
    templates,
  };
  const claims: readonly Claim[] = notes.claims;
  const prose: Prose = {
    rules: Object.fromEntries(split.map(({ short, prose: text }) => [short.id, text])),
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
  };
  const problems = checkLinks(catalog, prose);
  return problems.length > 0 ? { problems } : { catalog, prose };
}
