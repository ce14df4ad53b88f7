import { type Catalog, type Example, indexCatalog, type Prose, type Rule } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import type { Finding, Report } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';

/** The design of an example, opened as a file is: what an edge leaves out is what connecting its ends would write. */
export function designOf(catalog: Catalog, { design, profile }: Pick<Example, 'design' | 'profile'>): Design {
  return openDesign({ ...sketchToDesign(design), ...(profile && { profile }) }, catalog);
}

/** The subjects of a rule's findings with one of these verdicts, in the report's order. */
export const subjects = (report: Report, rule: string, ...verdicts: readonly Finding['verdict'][]): readonly string[] =>
  report.findings.filter((finding) => finding.rule === rule && verdicts.includes(finding.verdict)).map((finding) => finding.subject);

export type Examples = Prose['rules'][string]['examples'];

/** Which examples of a rule come out otherwise than they say, when this rule is the only one of the catalog. */
export function failures(catalog: Catalog, rule: Rule, examples: Examples): readonly string[] {
  const alone = indexCatalog({ ...catalog.data, rules: [rule] });
  const found: string[] = [];
  const run = (
    kind: string,
    list: readonly Example[] | undefined,
    asExpected: (report: Report, at: readonly string[]) => boolean,
  ): void => {
    for (const [index, example] of (list ?? []).entries()) {
      const report = validate(designOf(alone, example), alone);
      if (!asExpected(report, [...(example.at ?? [])].sort()))
        found.push(`${kind} ${index + 1}${example.title ? ` (${example.title})` : ''}`);
    }
  };
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((item, index) => item === b[index]);
  run('wrong', examples.wrong, (report, at) => same(subjects(report, rule.id, 'wrong', 'to-draw'), at));
  run('right', examples.right, (report) => subjects(report, rule.id, 'wrong', 'to-draw', 'question').length === 0);
  run(
    'asks',
    examples.asks,
    (report, at) => same(subjects(report, rule.id, 'question'), at) && subjects(report, rule.id, 'wrong', 'to-draw').length === 0,
  );
  return found;
}
