import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { describe, expect, it } from 'vitest';
import { type Example, indexCatalog } from '#core/catalog/catalog.ts';
import { applyFix } from '#core/validator/apply-fix.ts';
import type { Finding, Report } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';
import { designOf, type Examples, subjects } from './rule-examples.ts';

const catalog = indexCatalog(catalogData);

const errors = (report: Report): readonly string[] =>
  report.findings.filter(({ verdict, severity }) => verdict === 'wrong' && severity === 'error').map(({ id }) => id);

const named = (example: Example, index: number): string => example.title ?? `example ${index + 1}`;

describe.each(catalog.rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const examples: Examples = prose.rules[id]?.examples ?? { wrong: [], right: [] };

  it('has wrong and right examples', () => {
    expect(examples.wrong.length).toBeGreaterThan(0);
    expect(examples.right.length).toBeGreaterThan(0);
  });

  it.each(examples.wrong.map((example, index) => [named(example, index), example] as const))('finds: %s', (_title, example) => {
    const report = validate(designOf(catalog, example), catalog);
    expect(subjects(report, id, 'wrong', 'to-draw')).toEqual([...(example.at ?? [])].sort());
    if (example.severity) expect(report.findings.find((finding) => finding.rule === id)?.severity).toBe(example.severity);
    for (const finding of report.findings) expect(finding.message).not.toMatch(/[{}]/);
  });

  it.each(examples.right.map((example, index) => [named(example, index), example] as const))('is content with: %s', (_title, example) => {
    expect(subjects(validate(designOf(catalog, example), catalog), id, 'wrong', 'to-draw', 'question')).toEqual([]);
  });

  it.each((examples.asks ?? []).map((example, index) => [named(example, index), example] as const))('asks: %s', (_title, example) => {
    const report = validate(designOf(catalog, example), catalog);
    expect(subjects(report, id, 'question')).toEqual([...(example.at ?? [])].sort());
    expect(subjects(report, id, 'wrong', 'to-draw')).toEqual([]);
  });

  const repaired = examples.wrong.filter((example) => (rule.fixes?.length ?? 0) > 0 && example.fixed !== false);
  it.each(repaired.map((example, index) => [named(example, index), example] as const))('is repaired: %s', (_title, example) => {
    const before = validate(designOf(catalog, example), catalog);
    const found = before.findings.find((finding) => finding.rule === id && (example.at ?? []).includes(finding.subject));
    expect(found?.fixes.length).toBeGreaterThan(0);
    for (const [index, fix] of (found?.fixes ?? []).entries()) {
      const after = found && applyFix(designOf(catalog, example), catalog, found, index);
      expect(after, fix.title).toBeDefined();
      if (!after) continue;
      const report = validate(after, catalog);
      expect(
        report.findings.map((finding) => finding.id),
        fix.title,
      ).not.toContain(found.id);
      expect(
        errors(report).filter((error) => !errors(before).includes(error)),
        fix.title,
      ).toEqual([]);
    }
  });
});

describe.each(catalog.templates.map((template) => [template.id, template] as const))('template %s', (_id, template) => {
  it('gives just what its ledger expects', () => {
    const report = validate(designOf(catalog, template), catalog);
    const ids = (verdict: Finding['verdict']) =>
      report.findings
        .filter((finding) => finding.verdict === verdict && finding.severity !== 'advice')
        .map((finding) => finding.id)
        .sort();
    expect({ wrong: ids('wrong'), questions: ids('question'), toDraw: ids('to-draw') }).toEqual({
      wrong: [...template.expects.wrong].sort(),
      questions: [...template.expects.questions].sort(),
      toDraw: [...template.expects.toDraw].sort(),
    });
  });
});
