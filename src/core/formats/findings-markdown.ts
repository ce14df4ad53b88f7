import { withPositions } from '../layout/place.ts';
import { scene } from '../layout/scene.ts';
import type { Finding } from '../validator/finding.ts';
import { marksOf } from '../validator/marks.ts';
import type { CheckedDesign, CheckedFile, Findings } from './checked-file.ts';
import { citedSources, proseOf } from './cited-sources.ts';
import { counted, countFindings, countsInWords } from './count-findings.ts';
import { basisOf, kindOf, reasonOf } from './finding-words.ts';
import { usualOptions } from './format.ts';
import { writeMermaid } from './mermaid.ts';
import { markdownCode, markdownText, markdownUrl } from './plain-text.ts';

/** Larger diagrams cannot be read in a summary, and code hosts refuse to draw them. */
const MOST_DRAWN = 80;

/** A job summary may have a megabyte; what is beyond this is counted. */
const MOST_ROWS = 200;

/** Markdown for a job summary or a comment: the counts, then a table and a diagram for each file. No text of a file is markup. */
export function findingsMarkdown({ files }: Findings): string {
  const counts = countFindings(files);
  const head = `## Trueline: ${counted(files.length, 'file')}, ${countsInWords(counts)}`;
  return `${[head, ...files.flatMap(fileParts)].join('\n\n')}\n`;
}

function fileParts({ path, problems, checked }: CheckedFile): readonly string[] {
  const heading = `### ${markdownCode(path)}`;
  if (!checked)
    return [heading, ...problems.map(({ line, column, message }) => `- **cannot be read**, ${line}:${column}: ${markdownText(message)}`)];
  const { findings, accepted } = checked.report;
  const aside = [
    ...accepted.map((finding) => `- accepted: ${markdownCode(finding.id)}, ${markdownText(reasonOf(checked, finding))}`),
    ...checked.known.map((finding) => `- known: ${markdownCode(finding.id)}`),
  ];
  return [
    heading,
    findings.length === 0 ? `Nothing found, ${counted(checked.report.holds.length, 'rule')} checked.` : table(findings, checked),
    ...(aside.length > 0 ? [aside.slice(0, MOST_ROWS).join('\n')] : []),
    ...diagram(checked),
  ];
}

/** The design as Mermaid, folded away; what is wrong is coloured in it. */
function diagram({ design, catalog, report, prose }: CheckedDesign): readonly string[] {
  if (design.nodes.length === 0 || design.nodes.length > MOST_DRAWN) return [];
  const placed = withPositions(design, catalog);
  const marks = marksOf(report, placed, catalog, { quiet: false });
  const untitled = { ...placed, title: undefined }; // the heading names it
  const source = { design: untitled, catalog, report, today: '', scene: () => scene(placed, catalog, marks), prose: async () => prose };
  const text = writeMermaid(source, usualOptions);
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [`<details><summary>The design</summary>\n\n${fence}mermaid\n${text}${fence}\n\n</details>`];
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
