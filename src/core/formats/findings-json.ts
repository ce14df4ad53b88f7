import type { Finding } from '../validator/finding.ts';
import type { CheckedDesign, CheckedFile, Findings } from './checked-file.ts';
import { citedSources, proseOf } from './cited-sources.ts';
import { plainJson } from './plain-text.ts';

/** Version of the shape that `findingsJson` writes; it grows when a key changes its meaning or goes. */
const VERSION = 1;

/**
 * `{version, profile, files: [{path, problems, findings, known, accepted, holds, notApplicable}]}`. `profile` is "mixed" where the
 * designs follow several. A finding has `id` (`rule@subject`), `rule`, `severity`, `basis`, `verdict`, `fails`, `line` and `column`
 * where its subject stands in the text, `nodes`, `edges`, `message`, `why`, `do`, `sources`, `alternatives` and `fixes`; an
 * accepted one also its `reason`, and `by` and `until` where they are said.
 */
export function findingsJson(findings: Findings): string {
  return plainJson({ version: VERSION, profile: profileOf(findings), files: findings.files.map(fileJson) });
}

function profileOf({ files }: Findings): string {
  const [first = 'notes', ...others] = new Set(files.flatMap(({ checked }) => (checked ? [checked.report.profile] : [])));
  return others.length > 0 ? 'mixed' : first;
}

function fileJson({ path, problems, checked }: CheckedFile): object {
  const report = checked?.report;
  return {
    path,
    problems: problems.map(({ line, column, path: at, message }) => ({ line, column, path: at, message })),
    findings: checked ? checked.report.findings.map((finding) => findingJson(finding, checked)) : [],
    known: checked ? checked.known.map((finding) => ({ ...findingJson(finding, checked), fails: false })) : [],
    accepted: checked ? checked.report.accepted.map((finding) => acceptedJson(finding, checked)) : [],
    holds: report?.holds ?? [],
    notApplicable: report?.notApplicable ?? [],
  };
}

function acceptedJson(finding: Finding, checked: CheckedDesign): object {
  const { reason = '', by, until } = checked.design.accepted?.find((one) => one.finding === finding.id) ?? {};
  return { ...findingJson(finding, checked), fails: false, reason, by, until };
}

function findingJson(finding: Finding, checked: CheckedDesign): object {
  const { id, rule, severity, basis, verdict, nodes, edges, message, alternatives, fixes } = finding;
  const { catalog, prose, regionOf } = checked;
  const { why, do: advice } = proseOf(prose, rule);
  const { line, column } = regionOf?.(finding.subject) ?? {};
  return {
    id,
    rule,
    severity,
    basis,
    verdict,
    fails: checked.fails(finding),
    line,
    column,
    nodes,
    edges,
    message,
    why,
    do: advice,
    sources: citedSources(catalog, prose, rule),
    alternatives: alternatives.map(({ service, variant, set, unknown }) => ({ service, variant, set, unknown })),
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  };
}
