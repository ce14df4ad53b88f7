import { serviceName } from '../catalog/names.ts';
import type { Finding } from '../validator/finding.ts';
import type { CheckedFile, Findings } from './checked-file.ts';
import { type CitedSource, citedSources, proseOf } from './cited-sources.ts';
import { plainLine } from './plain-text.ts';

const bases: Readonly<Record<Finding['basis'], string>> = {
  'aws-limit': 'AWS limit',
  'exam-notes': 'exam notes',
  'good-practice': 'good practice',
};

/**
 * Findings for people: file by file, what cannot be read first, then what is wrong, what is asked and what is still to draw; a line
 * that sums all up at the end. Plain text without colour; nothing of a file's own text can steer the terminal.
 */
export function findingsText(findings: Findings): string {
  const parts = findings.files.map((file) => fileText(file, findings));
  return `${[...parts, summary(findings)].join('\n\n')}\n`;
}

function fileText(file: CheckedFile, findings: Findings): string {
  const path = plainLine(file.path);
  if (!file.report)
    return [
      `${path}  cannot be read`,
      ...file.problems.map((problem) => `  ${path}:${problem.line}:${problem.column}  ${plainLine(problem.message)}`),
    ].join('\n');
  const blocks = file.report.findings.map((finding) => findingText(finding, file, findings));
  const accepted = file.report.accepted.map((finding) => {
    const reason = file.accepted?.find((one) => one.finding === finding.id)?.reason ?? '';
    return `  accepted  ${plainLine(finding.id)}\n    ${plainLine(reason)}`;
  });
  if (blocks.length + accepted.length === 0) return `${path}  nothing found (${rulesThatHold(file)})`;
  return [`${path}  (${rulesThatHold(file)})`, ...blocks, ...accepted].join('\n\n');
}

const rulesThatHold = ({ report }: CheckedFile): string => {
  const count = report?.holds.length ?? 0;
  return count === 1 ? '1 rule holds' : `${count} rules hold`;
};

function findingText(finding: Finding, file: CheckedFile, findings: Findings): string {
  const line = file.lineOf?.(finding);
  const where = line === undefined ? '' : `  line ${line}`;
  const { do: advice } = proseOf(findings.prose, finding.rule);
  const lines = [
    `  ${kindOf(finding, findings.draft)}  ${plainLine(finding.id)}${where}`,
    `    ${plainLine(finding.message)}`,
    ...(advice === '' || finding.verdict === 'question' ? [] : [`    Do: ${plainLine(advice)}`]),
    ...(finding.alternatives.length === 0 ? [] : [`    Instead: ${plainLine(alternativesText(finding, findings))}`]),
    ...sourceLines(citedSources(findings.catalog, findings.prose, finding.rule)).map((line) => `    ${plainLine(line)}`),
  ];
  return lines.join('\n');
}

/** "error, AWS limit", "question", "still to draw (warning)" */
function kindOf({ verdict, severity, basis }: Finding, draft: boolean): string {
  if (verdict === 'question') return 'question';
  if (verdict === 'to-draw') return draft ? 'still to draw' : `${severity}, still to draw`;
  return `${severity}, ${bases[basis]}`;
}

function alternativesText({ alternatives }: Finding, { catalog }: Findings): string {
  const names = alternatives.map(({ service, variant, unknown }) => {
    const name = serviceName(catalog, { service, variant });
    const open = unknown.map((need) => catalog.requirements.get(need)?.short ?? need);
    return open.length === 0 ? name : `${name} (not known: ${open.join(', ')})`;
  });
  return names.join(', ');
}

/** One line a source; claims of the notes share one. Remarks of the rule's author follow. */
function sourceLines(sources: readonly CitedSource[]): readonly string[] {
  const claims = sources.filter((source) => source.claim !== undefined);
  const first = claims[0];
  const notes = first ? [`Source: ${claims.map(({ claim }) => claim).join(', ')} in ${dated(first)}`] : [];
  const pages = sources.filter((source) => source.claim === undefined);
  const links = pages.map((source) => `Source: ${dated(source)}${source.url === undefined ? '' : ` ${source.url}`}`);
  const remarks = sources.flatMap(({ note }) => (note === undefined ? [] : [`Note: ${note}`]));
  return [...notes, ...links, ...remarks];
}

const dated = ({ title, read }: CitedSource): string => (read === undefined ? title : `${title} (read ${read})`);

function summary({ files, draft }: Findings): string {
  const found = files.flatMap((file) => file.report?.findings ?? []);
  const counts = { error: 0, warning: 0, advice: 0, question: 0, toDraw: 0 };
  for (const { verdict, severity } of found) {
    if (verdict === 'question') counts.question++;
    else if (verdict === 'to-draw' && draft) counts.toDraw++;
    else counts[severity]++;
  }
  const unread = files.filter((file) => !file.report).length;
  const accepted = files.reduce((sum, file) => sum + (file.report?.accepted.length ?? 0), 0);
  const parts = [
    ...(unread > 0 ? [`${unread} cannot be read`] : []),
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    ...(counts.advice > 0 ? [`${counts.advice} advice`] : []),
    ...(counts.question > 0 ? [counted(counts.question, 'question')] : []),
    ...(counts.toDraw > 0 ? [`${counts.toDraw} still to draw`] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ];
  return `${counted(files.length, 'file')}: ${parts.join(', ')}`;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
