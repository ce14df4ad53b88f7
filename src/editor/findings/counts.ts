import type { Design } from '#core/design/design.ts';
import type { Report } from '#core/validator/finding.ts';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly questions: number;
  readonly holds: number;
}

/** What the top bar counts. What is still to draw counts once the design is marked complete. */
export function countsOf(report: Report, stage: Design['stage']): Counts {
  const counted = report.findings.filter(
    (finding) => finding.verdict === 'wrong' || (finding.verdict === 'to-draw' && stage === 'complete'),
  );
  return {
    errors: counted.filter((finding) => finding.severity === 'error').length,
    warnings: counted.filter((finding) => finding.severity === 'warning').length,
    questions: report.findings.filter((finding) => finding.verdict === 'question').length,
    holds: report.holds.length,
  };
}
