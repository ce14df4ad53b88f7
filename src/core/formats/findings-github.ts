import type { Finding } from '../validator/finding.ts';
import type { CheckedDesign, CheckedFile, Findings } from './checked-file.ts';
import { proseOf } from './cited-sources.ts';
import { kindOf } from './finding-words.ts';
import { plainLine } from './plain-text.ts';

/** Commands that make GitHub show findings beside the lines of a pull request. One line each, and nothing else. */
export function findingsGithub({ files }: Findings): string {
  return files.flatMap(annotations).join('');
}

function annotations({ uri, problems, checked }: CheckedFile): readonly string[] {
  if (!checked)
    return problems.map(({ line, column, message }) =>
      command('error', { file: uri, line, col: column, title: 'Cannot be read' }, message),
    );
  return checked.report.findings.map((finding) => annotation(finding, checked, uri));
}

function annotation(finding: Finding, checked: CheckedDesign, uri: string): string {
  const kind = kindOf(finding, checked);
  const region = checked.regionOf?.(finding.subject);
  const place = region
    ? {
        line: region.line,
        endLine: region.endLine,
        ...(region.line === region.endLine && { col: region.column, endColumn: region.endColumn }),
      }
    : { line: 1 };
  const rule = checked.catalog.rules.find(({ id }) => id === finding.rule);
  const { do: advice } = proseOf(checked.prose, finding.rule);
  const text = finding.verdict === 'question' || advice === '' ? finding.message : `${finding.message} ${advice}`;
  const level = kind === 'error' || kind === 'warning' ? kind : 'notice';
  return command(level, { file: uri, ...place, title: `${rule?.title ?? finding.rule} (${finding.rule})` }, text);
}

function command(level: 'error' | 'warning' | 'notice', properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${level} ${list.join(',')}::${data(message)}\n`;
}

const data = (text: string): string =>
  plainLine(text)
    .replaceAll('%', '%25')
    .replace(/#(?=#\w*\[)/g, '\\u0023');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
