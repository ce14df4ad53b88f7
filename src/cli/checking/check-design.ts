import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { regionsOf } from '#core/design/regions.ts';
import type { CheckedDesign } from '#core/formats/checked-file.ts';
import type { Finding } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';
import type { Settings } from '../config/settings.ts';
import type { ReadDesign } from '../files/read-design.ts';

/** A design as the checks look at it: complete, unless drafts were asked for. */
export function asChecked({ file }: Pick<ReadDesign, 'file'>, { profile, draft, catalog }: Settings): Design {
  const opened = openDesign(file, catalog);
  return { ...opened, profile: profile ?? opened.profile ?? 'notes', stage: draft ? 'draft' : 'complete' };
}

/** Checks a design. `known`: ids of findings that a baseline holds. */
export function checkDesign(
  read: ReadDesign,
  settings: Settings,
  today: string | undefined,
  known: ReadonlySet<string> = new Set(),
): CheckedDesign {
  const { catalog, prose, draft, fails } = settings;
  const design = asChecked(read, settings);
  const report = validate(design, catalog, today === undefined ? {} : { today });
  // A question has the id of what it may turn out to be; it stays open, unless it would fail.
  const isKnown = (finding: Finding): boolean => known.has(finding.id) && (finding.verdict !== 'question' || fails(finding));
  const open = known.size > 0 ? { ...report, findings: report.findings.filter((finding) => !isKnown(finding)) } : report;
  const regionOf = read.text === undefined ? undefined : regionsOf(read.text, design);
  return { design, report: open, known: known.size > 0 ? report.findings.filter(isKnown) : [], draft, fails, regionOf, catalog, prose };
}
