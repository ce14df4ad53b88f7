import type { Report } from '#core/validator/finding.ts';

/** The report of a design that nothing has looked at yet. */
export const emptyReport: Report = { profile: 'notes', findings: [], accepted: [], holds: [], notApplicable: [] };
