import type { Catalog } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import { applyFix } from '#core/validator/apply-fix.ts';
import type { Finding, Report } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';

export interface Repaired {
  readonly design: Design;
  readonly done: readonly { readonly finding: string; readonly title: string }[];
  /** What is found afterwards. */
  readonly report: Report;
}

/** More repairs than this in one design are a circle. */
const MOST = 1000;

/**
 * Applies the safe repairs of rules until none is left. A repair is kept only if its finding goes and no new error comes. Another
 * service instead of the chosen one is never taken by itself: that is a decision.
 */
export function repairDesign(
  design: Design,
  catalog: Catalog,
  { today, wanted }: { readonly today: string; readonly wanted: (finding: Finding) => boolean },
): Repaired {
  const done: { finding: string; title: string }[] = [];
  const tried = new Set<string>();
  let current = design;
  let report = validate(current, catalog, { today });
  while (done.length < MOST) {
    const step = firstRepair(current, catalog, report, (finding) => wanted(finding) && !tried.has(finding.id));
    if (!step) break;
    tried.add(step.finding.id);
    const after = step.design && validate(step.design, catalog, { today });
    if (!step.design || !after || !isBetter(step.finding, report, after)) continue;
    done.push({ finding: step.finding.id, title: step.title });
    current = step.design;
    report = after;
  }
  return { design: placedAsBefore(design, current), done, report };
}

/** A file without positions is laid out when it is opened; with a few it would not be. */
function placedAsBefore(before: Design, after: Design): Design {
  if (before.nodes.some(({ position }) => position)) return after;
  return { ...after, nodes: after.nodes.map(({ position: _, ...node }) => node) };
}

function firstRepair(design: Design, catalog: Catalog, { findings }: Report, wanted: (finding: Finding) => boolean) {
  for (const finding of findings) {
    if (finding.verdict === 'question' || !wanted(finding)) continue;
    const index = finding.fixes.findIndex(({ safe, from }) => safe && 'repair' in from);
    const fix = finding.fixes[index];
    if (fix) return { finding, title: fix.title, design: applyFix(design, catalog, finding, index) };
  }
  return undefined;
}

function isBetter(finding: Finding, before: Report, after: Report): boolean {
  const errors = (report: Report) => report.findings.filter(({ verdict, severity }) => verdict === 'wrong' && severity === 'error');
  const known = new Set(errors(before).map(({ id }) => id));
  return !after.findings.some(({ id }) => id === finding.id) && errors(after).every(({ id }) => known.has(id));
}
