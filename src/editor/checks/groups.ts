import type { Finding, Report } from '#core/validator/finding.ts';
import { firstOfEach } from '../findings/first-of-each.ts';

/** The findings of a report as Checks shows them. */
export interface Groups {
  readonly wrong: readonly Finding[];
  readonly better: readonly Finding[];
  readonly questions: readonly Finding[];
  /** Questions beyond the first three of a node; they are asked when those are answered, or on demand. */
  readonly moreQuestions: readonly Finding[];
  readonly toDraw: readonly Finding[];
}

export function groupsOf(report: Report, options: { readonly quiet: boolean }): Groups {
  const shown = report.findings.filter((finding) => !(options.quiet && finding.verdict === 'wrong' && finding.severity === 'advice'));
  const wrong = shown.filter((finding) => finding.verdict === 'wrong');
  const [questions, moreQuestions] = firstOfEach(shown.filter((finding) => finding.verdict === 'question'));
  return {
    wrong: wrong.filter((finding) => finding.severity === 'error'),
    better: wrong.filter((finding) => finding.severity !== 'error'),
    questions,
    moreQuestions,
    toDraw: shown.filter((finding) => finding.verdict === 'to-draw'),
  };
}
