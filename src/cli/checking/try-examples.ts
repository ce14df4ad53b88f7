import type { Catalog, Example, Prose, Rule } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import { applyFix } from '#core/validator/apply-fix.ts';
import type { Finding, Report } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';

export interface Tried {
  /** How many examples and repairs were tried. */
  readonly count: number;
  /** What came out otherwise than it should, one sentence each. */
  readonly faults: readonly string[];
}

type Examples = Prose['rules'][string]['examples'];

/** Runs the examples of a rule: `wrong` must be found, `right` not, `asks` asked; each repair must make its finding go, without a new error. */
export function tryExamples(catalog: Catalog, rule: Rule, examples: Examples): Tried {
  const faults: string[] = [];
  let count = 0;
  const look = (list: 'wrong' | 'right' | 'asks', judge: (report: Report, example: Example) => string | undefined) => {
    for (const [index, example] of (examples[list] ?? []).entries()) {
      count++;
      const design = designOf(catalog, example);
      const fault = judge(validate(design, catalog), example);
      const name = `${list} ${index + 1}${example.title === undefined ? '' : ` (${example.title})`}`;
      if (fault !== undefined) faults.push(`${name}: ${fault}`);
      else if (list === 'wrong' && example.fixed !== false)
        faults.push(...repairs(catalog, design, rule, example).map((text) => `${name}: ${text}`));
    }
  };
  look('wrong', (report, { at = [] }) => differs(subjects(report, rule, 'wrong', 'to-draw'), at, 'found'));
  look('right', (report) => differs(subjects(report, rule, 'wrong', 'to-draw', 'question'), [], 'found or asked'));
  look(
    'asks',
    (report, { at = [] }) =>
      differs(subjects(report, rule, 'question'), at, 'asked') ?? differs(subjects(report, rule, 'wrong', 'to-draw'), [], 'found'),
  );
  return { count: count + (rule.fixes?.length ?? 0) * examples.wrong.filter(({ fixed }) => fixed !== false).length, faults };
}

function designOf(catalog: Catalog, { design, profile }: Example): Design {
  return openDesign({ ...sketchToDesign(design), ...(profile && { profile }) }, catalog);
}

const subjects = (report: Report, { id }: Rule, ...verdicts: readonly Finding['verdict'][]): readonly string[] =>
  report.findings.filter((finding) => finding.rule === id && verdicts.includes(finding.verdict)).map(({ subject }) => subject);

function differs(found: readonly string[], expected: readonly string[], word: string): string | undefined {
  const list = (ids: readonly string[]) => (ids.length === 0 ? 'nothing' : [...ids].sort().join(', '));
  return list(found) === list(expected) ? undefined : `${list(found)} is ${word}, not ${list(expected)}`;
}

function repairs(catalog: Catalog, design: Design, rule: Rule, { at = [] }: Example): readonly string[] {
  const before = validate(design, catalog);
  const finding = before.findings.find((one) => one.rule === rule.id && at.includes(one.subject));
  const known = new Set(before.findings.map(({ id }) => id));
  return (finding?.fixes ?? []).flatMap(({ title, from }, index) => {
    if (!finding || !('repair' in from)) return [];
    const after = applyFix(design, catalog, finding, index);
    if (!after) return [`the repair "${title}" cannot be done`];
    const { findings } = validate(after, catalog);
    if (findings.some(({ id }) => id === finding.id)) return [`the repair "${title}" leaves the finding`];
    const error = findings.find(({ id, severity, verdict }) => severity === 'error' && verdict === 'wrong' && !known.has(id));
    return error ? [`the repair "${title}" brings ${error.id}`] : [];
  });
}
