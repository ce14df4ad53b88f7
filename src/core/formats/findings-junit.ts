import type { Finding } from '../validator/finding.ts';
import type { CheckedDesign, CheckedFile, Findings } from './checked-file.ts';
import { citedSources, proseOf } from './cited-sources.ts';
import { alternativesInWords, basisOf, kindOf, reasonOf, sourcesInWords } from './finding-words.ts';
import { xmlText } from './plain-text.ts';

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly is: 'passed' | 'skipped' | 'failure' | 'error';
  readonly message?: string;
  readonly type?: string;
  readonly text?: string;
}

/**
 * JUnit's XML: a suite for each file, a case for each finding and for each rule that holds. What fails the check is a failure, what
 * cannot be read an error; everything else that is found is skipped, with its words.
 */
export function findingsJunit({ files }: Findings): string {
  const suites = files.map((file) => ({ file, cases: casesOf(file) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="trueline" ${totals(all)}>`,
    ...suites.map(({ file, cases }) => suite(file, cases)),
    '</testsuites>',
    '',
  ].join('\n');
}

const number = (cases: readonly Case[], is: Case['is']): number => cases.filter((one) => one.is === is).length;

const totals = (cases: readonly Case[]): string =>
  `tests="${cases.length}" failures="${number(cases, 'failure')}" errors="${number(cases, 'error')}"`;

const suite = ({ path }: CheckedFile, cases: readonly Case[]): string =>
  [
    `  <testsuite name="${xmlText(path)}" ${totals(cases)} skipped="${number(cases, 'skipped')}">`,
    ...cases.map(element),
    '  </testsuite>',
  ].join('\n');

function element({ rule, name, is, message = '', type = '', text = '' }: Case): string {
  const start = `    <testcase classname="${xmlText(rule)}" name="${xmlText(name)}"`;
  if (is === 'passed') return `${start}/>`;
  const lines = text.split('\n').map(xmlText).join('\n');
  if (is === 'skipped') return `${start}>\n      <skipped>${lines}</skipped>\n    </testcase>`;
  return `${start}>\n      <${is} type="${xmlText(type)}" message="${xmlText(message)}">${lines}</${is}>\n    </testcase>`;
}

function casesOf({ uri, problems, checked }: CheckedFile): readonly Case[] {
  if (!checked)
    return problems.map(({ line, column, message }) => ({
      rule: 'file',
      name: `cannot be read, line ${line}, column ${column}`,
      is: 'error',
      type: 'unreadable',
      message,
      text: `${oneLine(uri)}:${line}:${column}`,
    }));
  const { report, known, catalog } = checked;
  const titles = new Map(catalog.rules.map((rule) => [rule.id, rule.title]));
  return [
    ...report.findings.map((finding) => foundCase(finding, checked, uri)),
    ...report.accepted.map((finding) => asideCase(finding, `accepted: ${reasonOf(checked, finding)}`)),
    ...known.map((finding) => asideCase(finding, 'known: It stands in the baseline.')),
    ...report.holds.map((rule): Case => ({ rule, name: titles.get(rule) ?? rule, is: 'passed' })),
  ];
}

function foundCase(finding: Finding, checked: CheckedDesign, uri: string): Case {
  const kind = kindOf(finding, checked);
  const shared = { rule: finding.rule, name: finding.id };
  if (!checked.fails(finding)) return { ...shared, is: 'skipped', text: oneLine(`${kind}: ${finding.message}`) };
  const { why, do: advice } = proseOf(checked.prose, finding.rule);
  const region = checked.regionOf?.(finding.subject);
  const lines = [
    region ? `${uri}:${region.line}:${region.column}` : uri,
    ...(finding.verdict === 'question' ? [] : [why, advice === '' ? '' : `Do: ${advice}`]),
    finding.alternatives.length === 0 ? '' : `Instead: ${alternativesInWords(finding, checked.catalog)}`,
    ...sourcesInWords(citedSources(checked.catalog, checked.prose, finding.rule)),
  ];
  const basis = basisOf(finding, checked);
  const text = lines.filter((line) => line !== '').map(oneLine);
  return { ...shared, is: 'failure', type: basis === '' ? kind : `${kind}, ${basis}`, message: finding.message, text: text.join('\n') };
}

const asideCase = ({ rule, id }: Finding, text: string): Case => ({ rule, name: id, is: 'skipped', text: oneLine(text) });

const oneLine = (text: string): string => text.replaceAll('\n', '\\n');
