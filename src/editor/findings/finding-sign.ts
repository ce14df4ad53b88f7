import type { Finding } from '#core/validator/finding.ts';
import type { Sign } from '../icons/SeverityIcon.tsx';

/** The sign of a finding: questions and what is not drawn yet have signs of their own, the rest shows how bad it is. */
export function signOf(finding: Pick<Finding, 'verdict' | 'severity'>): Sign {
  if (finding.verdict === 'question') return 'question';
  return finding.verdict === 'to-draw' ? 'to-draw' : finding.severity;
}

const bases: Readonly<Record<Finding['basis'], string>> = {
  'aws-limit': 'AWS limit',
  'exam-notes': 'exam notes',
  'good-practice': 'good practice',
};

export const basisName = (basis: Finding['basis']): string => bases[basis];
