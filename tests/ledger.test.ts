import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { isOfTheNotes } from '#core/catalog/claims.ts';
import { coverage, gapsOf, wrongDesigns } from './coverage.ts';

/** How many claims the exam notes make under each heading; numbered from 01, in the order of the notes. */
const sections: readonly (readonly [title: string, prefix: string, count: number])[] = [
  ['Title and contents', 'DOC', 2],
  ['Glue', 'GLUE', 10],
  ['Glue DataBrew', 'BREW', 6],
  ['Athena', 'ATH', 5],
  ['SageMaker', 'SM', 16],
  ['SageMaker models', 'ALG', 6],
  ['SageMaker Data Wrangler', 'DW', 23],
  ['SageMaker automatic model tuning (AMT)', 'AMT', 5],
  ['SageMaker Model Registry', 'REG', 12],
  ['SageMaker Experiments', 'EXP', 3],
  ['SageMaker processing jobs', 'PROC', 3],
  ['SageMaker AI endpoints', 'EP', 25],
  ['SageMaker file modes', 'FM', 12],
  ['SageMaker JumpStart', 'JS', 5],
  ['SageMaker Pipelines', 'PIPE', 19],
  ['SageMaker Model Monitor', 'MM', 8],
  ['SageMaker Clarify', 'CL', 6],
  ['SageMaker Debugger', 'DBG', 4],
  ['SageMaker TensorBoard', 'TB', 3],
  ['SageMaker deployments', 'DEP', 1],
  ['SageMaker Feature Store', 'FS', 4],
  ['Amazon Managed Workflows for Apache Airflow', 'MWAA', 3],
  ['AWS Step Functions', 'SFN', 3],
  ['Lake Formation', 'LF', 4],
  ['Comprehend', 'COMP', 6],
  ['Kendra', 'KEN', 2],
  ['Model interpretability', 'INT', 5],
  ['Model training', 'TR', 8],
  ['QuickSight', 'QS', 2],
  ['Data formats', 'DF', 13],
  ['Extra', 'EX', 15],
];

/** Claims that rules cite though the notes do not make them in words, by the head of their ids. */
const beyondTheNotes: Readonly<Record<string, string>> = { IMG: 'Missing pictures', WC: 'Connections', SH: 'Good practice' };

const prefixOf = (id: string): string => id.split('-')[0] ?? '';
const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

const claims = Object.values(prose.claims);
const ofTheNotes = claims.filter(isOfTheNotes);

/** Sketches name services and fields, no sources. */
const isSketch = (key: string): boolean => key === 'design' || key === 'with';

/** All text under one of these keys, at any depth, with the place where it stands. */
function textsUnder(keys: readonly string[], value: unknown, place: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (isSketch(key)) return [];
    const texts = keys.includes(key) ? (Array.isArray(inner) ? inner : [inner]).filter((item) => typeof item === 'string') : [];
    return [...texts.map((text) => `${text} in ${place}`), ...textsUnder(keys, inner, place)];
  });
}

const cited = (...keys: readonly string[]): readonly string[] => [
  ...catalogData.services.flatMap((service) => textsUnder(keys, service, `service ${service.id}`)),
  ...catalogData.rules.flatMap((rule) => textsUnder(keys, { rule, prose: prose.rules[rule.id] }, `rule ${rule.id}`)),
  ...catalogData.templates.flatMap((template) => textsUnder(keys, template, `template ${template.id}`)),
  ...claims.flatMap((claim) => textsUnder(keys, claim, `claim ${claim.id}`)),
  ...catalogData.requirements.flatMap((requirement) => textsUnder(keys, requirement, `requirement ${requirement.id}`)),
  ...catalogData.flows.flatMap((flow) => textsUnder(keys, flow, `flow ${flow.id}`)),
];
const missing = (citations: readonly string[], known: ReadonlySet<string>): readonly string[] =>
  citations.filter((citation) => !known.has(citation.split(' in ')[0] ?? ''));

describe('the ledger of the exam notes', () => {
  it.each(sections)('has every claim of %s', (title, prefix, count) => {
    const own = claims.filter(({ id }) => prefixOf(id) === prefix);
    expect(own.map(({ id }) => id)).toEqual(numbered(prefix, count));
    expect(new Set(own.map(({ section }) => section))).toEqual(new Set([title]));
  });

  it('has 239 claims, in the order of the notes', () => {
    expect(ofTheNotes.map(({ id }) => id)).toEqual(sections.flatMap(([, prefix, count]) => numbered(prefix, count)));
    expect(ofTheNotes).toHaveLength(239);
  });

  it('says apart what the notes do not say in words', () => {
    const others = claims.filter((claim) => !isOfTheNotes(claim));
    for (const { id, section } of others) expect(section, id).toBe(beyondTheNotes[prefixOf(id)]);
    expect(others.filter(({ kind }) => kind !== 'rule')).toEqual([]);
  });

  it('gives no id twice', () => {
    const file: { readonly claims: readonly { readonly id: string }[] } = parse(
      readFileSync(join(import.meta.dirname, '../catalog/notes.yaml'), 'utf8'),
    );
    const ids = file.claims.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says what AWS documents wherever a claim is not confirmed', () => {
    expect(claims.filter(({ status, aws }) => status !== 'confirmed' && aws === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe('what the catalog cites', () => {
  it('claims that exist', () => {
    const citations = cited('claim', 'claims');
    expect(citations.length).toBeGreaterThan(100);
    expect(missing(citations, new Set(Object.keys(prose.claims)))).toEqual([]);
  });

  it('sources that exist', () => {
    const citations = cited('source', 'sources', 'page');
    expect(citations.length).toBeGreaterThan(100);
    expect(missing(citations, new Set(catalogData.sources.map(({ id }) => id)))).toEqual([]);
  });

  it('sources that say when they were read', () => {
    for (const { id, read, url } of catalogData.sources) {
      expect(read, id).toMatch(/^20\d\d-(0[1-9]|1[0-2])(-\d\d)?$/);
      if (id !== 'exam-notes') expect(url, id).toMatch(/^https:\/\//);
    }
  });
});

describe('every claim has its place in the catalog', () => {
  const catalog = indexCatalog(catalogData);
  const gaps = gapsOf(coverage(catalog, prose));

  it('something rests on each claim', () => {
    expect(gaps.homeless).toEqual([]);
  });

  it('a rule, or a fact that a rule reads, judges by each rule, limit and recommendation', () => {
    expect(gaps.undecided).toEqual([]);
  });

  it('each rule, limit and recommendation has a wrong design of its own', () => {
    expect(gaps.unshown).toEqual([]);
    expect(wrongDesigns(catalog, prose).length).toBeGreaterThanOrEqual(140);
  });

  it('each service of AWS says on which page it is written what it is for', () => {
    const usable = catalogData.services.filter(({ stage, purposes, variants }) => {
      const uses = [...(purposes ?? []), ...(variants ?? []).flatMap((variant) => variant.purposes ?? [])];
      return stage !== 'outside' && uses.length > 0;
    });
    expect(usable.filter(({ sources = [] }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
  });
});
