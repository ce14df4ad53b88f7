import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import type { Finding } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';
import { goodDesigns, written } from './corpus.ts';
import { designOf } from './rule-examples.ts';

const catalog = indexCatalog(catalogData);
const good = goodDesigns(catalog, prose);
const objections = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ verdict, severity }) => verdict === 'wrong' && severity !== 'advice').map(({ id }) => id);
const found = good.map(({ title, example, expects }) => ({
  title,
  expects,
  found: objections(validate(designOf(catalog, example), catalog).findings),
}));

/** Rules that speak for another one: it refines it, or says the same of a special case. */
const silencedBy = (rule: string): ReadonlySet<string> =>
  new Set(catalog.rules.filter(({ refines }) => refines?.includes(rule)).map(({ id }) => id));

describe('designs that are right', () => {
  it('are many: those written for it, templates and blocks, the right sides of pairs', () => {
    expect(written().length + catalog.templates.filter(({ teaches }) => !teaches).length).toBeGreaterThanOrEqual(60);
    expect(good.length).toBeGreaterThan(500);
  });

  it.each(found.map((one) => [one.title, one] as const))('nothing but what is listed: %s', (_title, one) => {
    expect([...one.found].sort()).toEqual([...one.expects].sort());
  });
});

describe('over right and wrong designs', () => {
  it('what is wrong is found and what is right is left alone', () => {
    const wrong = catalog.rules.flatMap(({ id }) => (prose.rules[id]?.examples.wrong ?? []).map((example) => ({ id, example })));
    const caught = wrong.filter(({ id, example }) => {
      const names = new Set([id, ...silencedBy(id)]);
      const { findings } = validate(designOf(catalog, example), catalog);
      return (example.at ?? []).every((at) =>
        findings.some(({ rule, subject, verdict }) => verdict !== 'question' && names.has(rule) && subject === at),
      );
    });
    const blamed = found.filter((one) => one.found.some((id) => !one.expects.includes(id)));
    const precision = caught.length / (caught.length + blamed.length);
    const recall = caught.length / wrong.length;
    console.log(`${good.length} right and ${wrong.length} wrong designs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(precision).toBe(1);
    expect(recall).toBe(1);
  });
});
