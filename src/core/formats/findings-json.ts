import type { Finding } from '../validator/finding.ts';
import type { CheckedFile, Findings } from './checked-file.ts';
import { citedSources, proseOf } from './cited-sources.ts';
import { escapeControls } from './plain-text.ts';

/** Version of the shape that `findingsJson` writes; it grows when a key changes its meaning or goes. */
const VERSION = 1;

/**
 * `{version, profile, files: [{path, problems, findings, accepted, holds, notApplicable}]}`. `profile` is "mixed" where the designs
 * follow several. A finding has `id` (`rule@subject`), `rule`, `severity`, `basis`, `verdict`, `nodes`, `edges`, `message`, `why`,
 * `do`, `sources`, `alternatives` and `fixes`; an accepted one also its `reason`, and `by` and `until` where they are said.
 */
export function findingsJson(findings: Findings): string {
  const shape = { version: VERSION, profile: profileOf(findings), files: findings.files.map((file) => fileJson(file, findings)) };
  return `${escapeControls(JSON.stringify(shape, null, 2), (code) => `\\u${code.toString(16).padStart(4, '0')}`)}\n`;
}

function profileOf(findings: Findings): string {
  if (findings.profile) return findings.profile;
  const profiles = new Set(findings.files.flatMap((file) => (file.report ? [file.report.profile] : [])));
  const [first = 'notes'] = profiles;
  return profiles.size > 1 ? 'mixed' : first;
}

function fileJson({ path, problems, report, accepted = [] }: CheckedFile, findings: Findings): object {
  return {
    path,
    problems: problems.map(({ line, column, path: at, message }) => ({ line, column, path: at, message })),
    findings: (report?.findings ?? []).map((finding) => findingJson(finding, findings)),
    accepted: (report?.accepted ?? []).map((finding) => {
      const { reason = '', by, until } = accepted.find((one) => one.finding === finding.id) ?? {};
      return { ...findingJson(finding, findings), reason, by, until };
    }),
    holds: report?.holds ?? [],
    notApplicable: report?.notApplicable ?? [],
  };
}

function findingJson(finding: Finding, { catalog, prose }: Findings): object {
  const { id, rule, severity, basis, verdict, nodes, edges, message, alternatives, fixes } = finding;
  const { why, do: advice } = proseOf(prose, rule);
  return {
    id,
    rule,
    severity,
    basis,
    verdict,
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
