import type { CheckedFile } from './checked-file.ts';

/** How many findings of each sort there are. */
export interface Counts {
  unread: number;
  error: number;
  warning: number;
  advice: number;
  question: number;
  toDraw: number;
  known: number;
  accepted: number;
}

export function countFindings(files: readonly CheckedFile[]): Readonly<Counts> {
  const counts: Counts = { unread: 0, error: 0, warning: 0, advice: 0, question: 0, toDraw: 0, known: 0, accepted: 0 };
  for (const { checked } of files) {
    if (!checked) {
      counts.unread += 1;
      continue;
    }
    counts.known += checked.known.length;
    counts.accepted += checked.report.accepted.length;
    for (const { verdict, severity } of checked.report.findings) {
      if (verdict === 'question') counts.question += 1;
      else if (verdict === 'to-draw' && checked.draft) counts.toDraw += 1;
      else counts[severity] += 1;
    }
  }
  return counts;
}

/** "1 cannot be read, 2 errors, 0 warnings, 1 question": errors and warnings always, the rest where there are any. */
export function countsInWords(counts: Readonly<Counts>): string {
  const parts = [
    ...(counts.unread > 0 ? [`${counts.unread} cannot be read`] : []),
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    ...(counts.advice > 0 ? [`${counts.advice} advice`] : []),
    ...(counts.question > 0 ? [counted(counts.question, 'question')] : []),
    ...(counts.toDraw > 0 ? [`${counts.toDraw} still to draw`] : []),
    ...(counts.known > 0 ? [`${counts.known} known`] : []),
    ...(counts.accepted > 0 ? [`${counts.accepted} accepted`] : []),
  ];
  return parts.join(', ');
}

export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
