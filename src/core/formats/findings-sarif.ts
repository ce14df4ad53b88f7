import type { Catalog } from '../catalog/catalog.ts';
import { nodeName } from '../catalog/names.ts';
import { graphOf } from '../design/graph.ts';
import type { Finding } from '../validator/finding.ts';
import type { CheckedDesign, CheckedFile, Findings, WriteOptions } from './checked-file.ts';
import { proseOf } from './cited-sources.ts';
import { kindOf, reasonOf } from './finding-words.ts';
import { plainJson } from './plain-text.ts';
import { sarifRule } from './sarif-rule.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0, as GitHub's code scanning takes it: every result has a file and a region, questions are notes, and accepted and
 * known findings are left out, since GitHub shows suppressed results as open ones. With `suppressed` they are written and marked.
 */
export function findingsSarif({ files, version }: Findings, { suppressed = false }: WriteOptions = {}): string {
  const rules = new Rules();
  const results = files.flatMap((file) => (file.checked ? resultsOf(file, file.checked, rules, suppressed) : []));
  const notifications = files.flatMap(({ uri, problems }) =>
    problems.map(({ line, column, message }) => ({
      level: 'error',
      message: { text: sarifText(message) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(uri) }, region: { startLine: line, startColumn: column } } }],
    })),
  );
  return plainJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Trueline', version, semanticVersion: version, rules: rules.list } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
          },
        ],
        results,
      },
    ],
  });
}

/** The rules that results name, each once. */
class Rules {
  readonly list: object[] = [];
  readonly #places = new Map<string, number>();

  indexOf(id: string, { catalog, prose }: CheckedDesign): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.list.length);
    return this.list.push(sarifRule(id, catalog, prose)) - 1;
  }
}

function resultsOf(file: CheckedFile, checked: CheckedDesign, rules: Rules, suppressed: boolean): readonly object[] {
  const { report, known } = checked;
  const result = (finding: Finding, suppression?: object): object => ({
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule, checked),
    level: levelOf(finding, checked),
    message: { text: sarifText(wordsOf(finding, checked)) },
    locations: [locationOf(finding.subject, file, checked)],
    ...wayOf(finding, file, checked),
    partialFingerprints: { 'truelineFinding/v1': finding.id },
    ...(suppression && { suppressions: [suppression] }),
    properties: { verdict: finding.verdict, basis: finding.basis },
  });
  if (!suppressed) return report.findings.map((finding) => result(finding));
  return [
    ...report.findings.map((finding) => result(finding)),
    ...report.accepted.map((finding) =>
      result(finding, { kind: 'inSource', status: 'accepted', justification: reasonOf(checked, finding) }),
    ),
    ...known.map((finding) => result(finding, { kind: 'external', status: 'accepted', justification: 'It stands in the baseline.' })),
  ];
}

function levelOf(finding: Finding, checked: CheckedDesign): 'error' | 'warning' | 'note' {
  const kind = kindOf(finding, checked);
  return kind === 'error' || kind === 'warning' ? kind : 'note';
}

function wordsOf(finding: Finding, { prose }: CheckedDesign): string {
  const { do: advice } = proseOf(prose, finding.rule);
  return finding.verdict === 'question' || advice === '' ? finding.message : `${finding.message} ${advice}`;
}

function locationOf(id: string, file: CheckedFile, checked: CheckedDesign): object {
  const { regionOf, design, catalog } = checked;
  const { line = 1, column = 1, endLine, endColumn } = regionOf?.(id) ?? {};
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file.uri) },
      region: { startLine: line, startColumn: column, ...(endLine !== undefined && { endLine, endColumn }) },
    },
    logicalLocations: [logicalLocation(id, design, catalog)],
  };
}

function logicalLocation(id: string, design: CheckedDesign['design'], catalog: Catalog): object {
  const pointer = id.replaceAll('~', '~0').replaceAll('/', '~1');
  const graph = graphOf(design);
  const node = graph.node(id);
  if (node) return { name: nodeName(catalog, node), fullyQualifiedName: `/nodes/${pointer}`, kind: 'object' };
  if (graph.edge(id)) return { name: id, fullyQualifiedName: `/edges/${pointer}`, kind: 'object' };
  return { name: id, fullyQualifiedName: `/accepted/${pointer}`, kind: 'object' };
}

/** The way that a path rule found, node by node. */
function wayOf(finding: Finding, file: CheckedFile, checked: CheckedDesign): object {
  if (finding.edges.length === 0 || finding.nodes.length < 2 || !checked.regionOf) return {};
  const locations = finding.nodes.map((id) => ({ location: locationOf(id, file, checked) }));
  return { codeFlows: [{ threadFlows: [{ locations }] }] };
}

const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Plain text in a message: neither a placeholder `{0}` nor a link `[words](target)`. */
const sarifText = (text: string): string =>
  text
    .replace(/\{(?=\d+\})/g, '{{')
    .replace(/(\{\{\d+)\}/g, '$1}}')
    .replace(/[[\]](?=[^[\]]*\]?\()/g, '\\$&');
