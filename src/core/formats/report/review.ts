import type { Catalog, Prose } from '../../catalog/catalog.ts';
import { factOf } from '../../catalog/facts.ts';
import { fieldValue } from '../../catalog/fields.ts';
import { flowName, nodeName, serviceName, valueInWords } from '../../catalog/names.ts';
import { fieldsOf } from '../../catalog/shown-fields.ts';
import type { DesignEdge, DesignNode } from '../../design/design.ts';
import { type NeedState, needsReport } from '../../validator/explain.ts';
import type { Finding } from '../../validator/finding.ts';
import { createSession } from '../../validator/session.ts';
import { checkResult } from '../check-result.ts';
import { type CitedSource, citedSources, proseOf } from '../cited-sources.ts';
import { alternativesInWords, basisOf, kindOf } from '../finding-words.ts';
import type { Source } from '../format.ts';
import { type SaidBeside, saidBeside } from './said-beside.ts';

/** A name and what it comes to. */
export type Row = readonly [name: string, value: string];

/** Everything that a design review wants to know, in words; nothing is escaped yet. */
export interface Review {
  readonly title: string;
  readonly about: readonly Row[];
  readonly requirements: readonly { readonly name: string; readonly value: string; readonly state: string }[];
  readonly findings: readonly ReviewFinding[];
  readonly accepted: readonly ReviewFinding[];
  readonly nodes: readonly { readonly name: string; readonly rows: readonly Row[] }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly carries: string }[];
  readonly beside: SaidBeside;
}

export interface ReviewFinding {
  /** "error, AWS limit" */
  readonly kind: string;
  readonly message: string;
  readonly id: string;
  readonly why: string;
  readonly advice: string;
  readonly instead: string;
  readonly sources: readonly CitedSource[];
  /** What was decided: open, or accepted with its reason. */
  readonly decision: string;
}

export const reviewOf = (source: Source, prose: Prose): Review => {
  const { design, catalog, report, today } = source;
  const complete = design.stage === 'complete';
  const session = createSession(catalog);
  const names = new Map(design.nodes.map((node) => [node.id, nodeName(catalog, node)]));
  const states = needsReport(session, session.update(design, { today }));
  return {
    title: design.title || 'Untitled design',
    about: [
      ['Date', today],
      ['Stage', complete ? 'complete' : 'draft'],
      [
        'Checked against',
        report.profile === 'aws' ? 'AWS today' : `the exam notes (${catalog.data.notes.title}, ${catalog.data.notes.date})`,
      ],
      ['Result', checkResult(report, complete)],
      ['Rules that hold', `${report.holds.length}`],
    ],
    requirements: requirementRows(source, names, states),
    findings: report.findings.map((finding) => reviewFinding(finding, source, prose, 'open')),
    accepted: report.accepted.map((finding) => reviewFinding(finding, source, prose, acceptance(source, finding))),
    nodes: design.nodes.map((node) => ({ name: nodeName(catalog, node), rows: nodeRows(node, names, source) })),
    edges: design.edges.map((edge) => edgeRow(edge, names, source)),
    beside: saidBeside(source),
  };
};

const requirementRows = (
  { design, catalog }: Source,
  names: ReadonlyMap<string, string>,
  states: readonly NeedState[],
): Review['requirements'] => {
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  const known = new Set([...Object.keys(design.requirements ?? {}), ...states.map(({ requirement }) => requirement)]);
  return [...known].map((id) => {
    const requirement = catalog.requirements.get(id);
    const state = states.find((one) => one.requirement === id);
    const own = design.requirements && Object.hasOwn(design.requirements, id) ? design.requirements[id] : undefined;
    const said = (state?.said ?? []).map(({ value, from }) => `${valueInWords(requirement, value)} (${from})`);
    const parts = [
      ...(state && state.brokenBy.length > 0 ? [`broken by ${named(state.brokenBy)}`] : []),
      ...(state && state.open.length > 0 ? [`open at ${named(state.open)}`] : []),
      ...(state && state.metBy.length > 0 ? [`met by ${named(state.metBy)}`] : []),
    ];
    return {
      name: requirement?.name ?? id,
      value: [...(own === undefined ? [] : [valueInWords(requirement, own)]), ...said].join('; '),
      state: parts.length > 0 ? parts.join('; ') : 'nothing drawn depends on it yet',
    };
  });
};

const reviewFinding = (finding: Finding, { design, catalog }: Source, prose: Prose, decision: string): ReviewFinding => {
  const stage = { draft: design.stage !== 'complete' };
  const basis = basisOf(finding, stage);
  const { why, do: advice } = proseOf(prose, finding.rule);
  return {
    kind: `${kindOf(finding, stage)}${basis === '' ? '' : `, ${basis}`}`,
    message: finding.message,
    id: finding.id,
    why,
    advice: finding.verdict === 'question' ? '' : advice,
    instead: alternativesInWords(finding, catalog),
    sources: citedSources(catalog, prose, finding.rule),
    decision,
  };
};

const acceptance = ({ design }: Source, { id }: Finding): string => {
  const { reason = '', by, until } = design.accepted?.find(({ finding }) => finding === id) ?? {};
  return `accepted${by ? ` by ${by}` : ''}${until ? ` until ${until}` : ''}: ${reason}`;
};

/** What a node is and what is known about it: what its author said, and what the catalog says about its service. */
const nodeRows = (node: DesignNode, names: ReadonlyMap<string, string>, { catalog, report }: Source): readonly Row[] => {
  const purpose = (id: string) => catalog.purposes.get(id)?.name ?? id;
  const fields = fieldsOf(catalog, node).flatMap((field): Row[] => {
    const value = fieldValue(catalog, node, field.id);
    return value === undefined ? [] : [[field.name, valueInWords(field, value)]];
  });
  return [
    ['Service', serviceName(catalog, node)],
    ...(node.in === undefined ? [] : [['Lives in', names.get(node.in) ?? node.in] as const]),
    ...(node.stepOf === undefined ? [] : [['Step of', names.get(node.stepOf) ?? node.stepOf] as const]),
    ...(node.usedFor && node.usedFor.length > 0 ? [['Used for', node.usedFor.map(purpose).join(', ')] as const] : []),
    ...fields,
    ...factRows(node, catalog, report.profile),
  ];
};

const factRows = (node: DesignNode, catalog: Catalog, profile: 'notes' | 'aws'): readonly Row[] => {
  const service = catalog.services.get(node.service);
  return [...catalog.facts.values()].flatMap((kind): Row[] => {
    const fact = service?.facts?.[kind.id] && factOf(catalog, node, kind.id, profile);
    if (!fact || fact.source === undefined) return [];
    const field = catalog.requirements.get(kind.id) ?? kind;
    const unit = kind.unit ?? field.unit;
    const words = fact.values === 'unlimited' ? 'no limit' : fact.values.map((value) => valueInWords({ ...field, unit }, value)).join(', ');
    const { title, read } = catalog.sources.get(fact.source) ?? { title: fact.source, read: undefined };
    const note = fact.note ? `. ${fact.note.replace(/\.$/, '')}` : '';
    return [[kind.name, `${words || 'none'}${note} [${title}${read ? `, read ${read}` : ''}]`]];
  });
};

const edgeRow = (edge: DesignEdge, names: ReadonlyMap<string, string>, { catalog }: Source): Review['edges'][number] => {
  const name = (id: string) => names.get(id) ?? id;
  const intent = edge.intent === undefined ? undefined : (catalog.intents.find(({ id }) => id === edge.intent)?.name ?? edge.intent);
  const carries = [edge.label, intent, flowName(catalog, edge.flow)].filter((part) => part);
  return { from: name(edge.from), to: name(edge.to), carries: [...new Set(carries)].join(', ') };
};
