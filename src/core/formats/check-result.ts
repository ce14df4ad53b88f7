import type { Finding, Report } from '../validator/finding.ts';

/** The check of a design in a few words: "2 errors, 1 warning, 3 questions", "nothing found". */
export function checkResult(report: Report, complete: boolean): string {
  const count = (is: (finding: Finding) => boolean) => report.findings.filter(is).length;
  const judged = ({ verdict }: Finding) => verdict === 'wrong' || (verdict === 'to-draw' && complete);
  const parts = [
    counted(
      count((finding) => judged(finding) && finding.severity === 'error'),
      'error',
    ),
    counted(
      count((finding) => judged(finding) && finding.severity === 'warning'),
      'warning',
    ),
    mass(
      count((finding) => judged(finding) && finding.severity === 'advice'),
      'advice',
    ),
    counted(
      count(({ verdict }) => verdict === 'question'),
      'question',
    ),
    mass(
      count(({ verdict }) => verdict === 'to-draw' && !complete),
      'still to draw',
    ),
    mass(report.accepted.length, 'accepted'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
}

const counted = (count: number, word: string): string | undefined =>
  count === 0 ? undefined : `${count} ${word}${count === 1 ? '' : 's'}`;
const mass = (count: number, word: string): string | undefined => (count === 0 ? undefined : `${count} ${word}`);
