import type { Finding } from '../validator/finding.ts';
import type { CheckedDesign, CheckedFile, Findings, WriteOptions } from './checked-file.ts';
import { citedSources, proseOf } from './cited-sources.ts';
import { counted, countFindings, countsInWords } from './count-findings.ts';
import { alternativesInWords, basisOf, kindOf, reasonOf, sourcesInWords } from './finding-words.ts';
import { plainLine, quietLine } from './plain-text.ts';
import { type Style, styler } from './text-style.ts';
import { wrapText } from './text-width.ts';

const styles: Readonly<Record<string, Style>> = {
  error: 'red',
  warning: 'yellow',
  advice: 'blue',
  question: 'magenta',
  'still to draw': 'blue',
};

/**
 * Findings for people: file by file, what cannot be read first, then what is wrong, what is asked and what is still to draw; a line
 * that sums all up at the end. Nothing of a file's own text can steer the terminal.
 */
export function findingsText(findings: Findings, options: WriteOptions = {}): string {
  const page = new Page(options);
  for (const file of findings.files) writeFile(page, file, options);
  const counts = countFindings(findings.files);
  if (page.isEmpty && options.quiet) return '';
  page.block();
  const bad = counts.unread + counts.error > 0;
  page.line('', [`${counted(findings.files.length, 'file')}: ${countsInWords(counts)}`, bad ? 'boldRed' : 'bold']);
  return page.text();
}

/** Lines of plain text, broken at the width and coloured. */
class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #paint: (text: string, style: Style) => string;

  constructor({ width, color = false }: WriteOptions) {
    this.#width = Math.max(20, width ?? Number.POSITIVE_INFINITY);
    this.#paint = styler(color);
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** An empty line before what follows. */
  block(): void {
    if (this.#lines.length > 0) this.#lines.push('');
  }

  /** A line made of pieces, two blanks between them; continued with two blanks more of indent where it is too long. */
  line(indent: string, ...pieces: readonly (readonly [string, Style] | undefined)[]): void {
    const given = pieces.flatMap((piece) => (piece && piece[0] !== '' ? [[quietLine(piece[0]), piece[1]] as const] : []));
    if (this.#width === Number.POSITIVE_INFINITY) {
      this.#lines.push(indent + given.map(([text, style]) => this.#paint(text, style)).join('  '));
      return;
    }
    const joined = given.map(([text]) => text).join('  ');
    const [whole = '', ...rest] = wrapText(joined, this.#width - indent.length);
    if (rest.length === 0) {
      const painted = given.map(([text, style]) => this.#paint(text, style)).join('  ');
      this.#lines.push(indent + painted);
      return;
    }
    const style = (given.find(([, one]) => one !== 'dim') ?? given[0])?.[1] ?? 'plain';
    const deeper = `${indent}  `;
    const more = wrapText(rest.join(' '), this.#width - deeper.length);
    this.#lines.push(indent + this.#paint(whole, style));
    for (const line of more) this.#lines.push(deeper + this.#paint(line, given.length > 1 ? 'plain' : style));
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

function writeFile(page: Page, { path, problems, checked }: CheckedFile, { quiet = false }: WriteOptions): void {
  const name = plainLine(path);
  if (!checked) {
    page.block();
    page.line('', [name, 'bold'], ['cannot be read', 'red']);
    for (const problem of problems)
      page.line('  ', [`${name}:${problem.line}:${problem.column}`, 'plain'], [plainLine(problem.message), 'plain']);
    return;
  }
  const { report, known } = checked;
  const findings = quiet ? report.findings.filter((finding) => checked.fails(finding)) : report.findings;
  if (quiet && findings.length === 0) return;
  const holding = report.holds.length === 1 ? '1 rule holds' : `${report.holds.length} rules hold`;
  page.block();
  if (findings.length + report.accepted.length + known.length === 0) {
    page.line('', [name, 'bold'], [`nothing found (${holding})`, 'dim']);
    return;
  }
  page.line('', [name, 'bold'], [`(${holding})`, 'dim']);
  const words = ruleWords(checked);
  for (const finding of findings) writeFinding(page, finding, checked, words(finding.rule));
  if (quiet) return;
  for (const finding of report.accepted) writeAside(page, 'accepted', finding, reasonOf(checked, finding));
  for (const finding of known) writeAside(page, 'known', finding, 'It stands in the baseline.');
}

interface RuleWords {
  readonly advice: string;
  readonly sources: readonly string[];
}

/** What is the same for every finding of a rule, put together once. */
function ruleWords({ catalog, prose }: CheckedDesign): (rule: string) => RuleWords {
  const known = new Map<string, RuleWords>();
  return (rule) => {
    const there = known.get(rule);
    if (there) return there;
    const sources = sourcesInWords(citedSources(catalog, prose, rule)).map(plainLine);
    const made = { advice: plainLine(proseOf(prose, rule).do), sources };
    known.set(rule, made);
    return made;
  };
}

function writeFinding(page: Page, finding: Finding, checked: CheckedDesign, { advice, sources }: RuleWords): void {
  const region = checked.regionOf?.(finding.subject);
  const kind = kindOf(finding, checked);
  const basis = basisOf(finding, checked);
  page.block();
  page.line(
    '  ',
    [region ? `${region.line}:${region.column}` : '', 'dim'],
    [basis === '' ? kind : `${kind}, ${basis}`, styles[kind] ?? 'plain'],
    [plainLine(finding.id), 'dim'],
  );
  page.line('    ', [plainLine(finding.message), 'plain']);
  if (advice !== '' && finding.verdict !== 'question') page.line('    ', [`Do: ${advice}`, 'plain']);
  if (finding.alternatives.length > 0) page.line('    ', [`Instead: ${plainLine(alternativesInWords(finding, checked.catalog))}`, 'plain']);
  for (const line of sources) page.line('    ', [line, 'dim']);
}

function writeAside(page: Page, word: string, finding: Finding, why: string): void {
  page.block();
  page.line('  ', [word, 'green'], [plainLine(finding.id), 'dim']);
  page.line('    ', [plainLine(why), 'plain']);
}
