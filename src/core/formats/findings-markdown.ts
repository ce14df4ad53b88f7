import type { Finding } from '../validator/finding.ts';
import type { CheckedDesign, CheckedFile, Findings, WriteOptions } from './checked-file.ts';
import { citedSources, proseOf } from './cited-sources.ts';
import { counted, countFindings, countsInWords } from './count-findings.ts';
import { basisOf, kindOf, reasonOf } from './finding-words.ts';
import { markdownCode, markdownText, markdownUrl } from './plain-text.ts';

/** A job summary may have a megabyte; what is beyond this is counted. */
const MOST_ROWS = 200;

/** Markdown for a job summary or a comment: the counts, then a table and a diagram for each file. No text of a file is markup. */
export function findingsMarkdown({ files }: Findings, options: WriteOptions = {}): string {
  const counts = countFindings(files);
  const head = `## Trueline: ${counted(files.length, 'file')}, ${countsInWords(counts)}`;
  return `${[head, ...files.flatMap((file) => fileParts(file, options))].join('\n\n')}\n`;
}

function fileParts({ path, problems, checked }: CheckedFile, { diagram }: WriteOptions): readonly string[] {
  const heading = `### ${markdownCode(path)}`;
  if (!checked)
    return [heading, ...problems.map(({ line, column, message }) => `- **cannot be read**, ${line}:${column}: ${markdownText(message)}`)];
  const { findings, accepted } = checked.report;
  const aside = [
    ...accepted.map((finding) => `- accepted: ${markdownCode(finding.id)}, ${markdownText(reasonOf(checked, finding))}`),
    ...checked.known.map((finding) => `- known: ${markdownCode(finding.id)}`),
  ];
  const drawn = diagram?.(checked);
  return [
    heading,
    findings.length === 0 ? `Nothing found, ${counted(checked.report.holds.length, 'rule')} checked.` : table(findings, checked),
    ...(aside.length > 0 ? [aside.slice(0, MOST_ROWS).join('\n')] : []),
    ...(drawn === undefined ? [] : [drawn]),
  ];
}

function table(findings: readonly Finding[], checked: CheckedDesign): string {
  const rows = findings.slice(0, MOST_ROWS).map((finding) => row(finding, checked));
  const left = findings.length - rows.length;
  return [
    '| | Line | Finding | What to do | Source |',
    '|---|---|---|---|---|',
    ...rows,
    ...(left > 0 ? [`| | | and ${left} more | | |`] : []),
  ].join('\n');
}

function row(finding: Finding, checked: CheckedDesign): string {
  const kind = kindOf(finding, checked);
  const basis = basisOf(finding, checked);
  const { do: advice } = proseOf(checked.prose, finding.rule);
  const cells = [
    `${checked.fails(finding) ? `**${kind}**` : kind}${basis === '' ? '' : `<br>${basis}`}`,
    String(checked.regionOf?.(finding.subject)?.line ?? ''),
    `${markdownText(finding.message)}<br>${markdownCode(finding.id)}`,
    finding.verdict === 'question' ? '' : markdownText(advice),
    citedSources(checked.catalog, checked.prose, finding.rule).map(sourceLink).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function sourceLink({ claim, title, url, read }: ReturnType<typeof citedSources>[number]): string {
  const words = markdownText(`${claim ?? title}${read === undefined ? '' : `, ${read}`}`);
  return url === undefined ? words : `[${words}](${markdownUrl(url)})`;
}
