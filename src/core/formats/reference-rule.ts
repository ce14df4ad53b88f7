import type { Catalog, Example, Prose, Rule, Sketch } from '../catalog/catalog.ts';
import { type Block, joined, type Page, quiet, section, text, type Words } from './reference.ts';
import { claimInWords, conditionInWords, linkToClaim, linkToRule, sourceInWords } from './reference-words.ts';

/** What a rule finds, why, what to do, where it is written, and the designs that show it. */
export function rulePage(catalog: Catalog, prose: Prose, id: string): Page | undefined {
  const rule = catalog.rules.find((candidate) => candidate.id === id);
  if (!rule) return undefined;
  const own = Object.hasOwn(prose.rules, id) ? prose.rules[id] : undefined;
  const { wrong = [], right = [], asks = [] } = own?.examples ?? {};
  return {
    ref: { kind: 'rule', id },
    title: rule.title,
    lead: [`${standing(rule)}.`],
    sections: [
      ...section('Why', own && text(own.why)),
      ...section('What to do', own && text(own.do), {
        kind: 'list',
        items: [
          ...(rule.fixes ?? []).map(({ title, safe }) => [
            `Offered as a repair: ${title.replace(/\{(\w+)\}/g, '…')}${safe ? '' : ' (look at it first)'}`,
          ]),
          ...(rule.alternatives ? [[`Offered: what would do in its place among ${conditionInWords(catalog, rule.alternatives)}`]] : []),
        ],
      }),
      ...section('When it may not apply', own?.whenNot === undefined ? undefined : text(own.whenNot)),
      ...section('Written', { kind: 'list', items: rule.sources.map((source) => citation(catalog, prose, source)) }),
      ...section('Silences', rule.refines && text(...joined(rule.refines.map((other) => linkToRule(catalog, other))))),
      ...section('Found', ...wrong.flatMap(exampleBlocks)),
      ...section('Asked about', ...asks.flatMap(exampleBlocks)),
      ...section('Left alone', ...right.flatMap(exampleBlocks)),
    ],
  };
}

const bases = { 'aws-limit': 'AWS limit', 'exam-notes': 'Exam notes', 'good-practice': 'Good practice' } as const;
const severities = { error: 'Error', warning: 'Better choice', advice: 'Advice', off: 'Nothing' } as const;

function standing({ severity, basis, confidence }: Rule): string {
  const grade =
    typeof severity === 'string'
      ? severities[severity]
      : `${severities[severity.notes]} by the exam notes, ${severities[severity.aws].toLowerCase()} by AWS today`;
  return `${grade}. ${bases[basis]}${confidence === 'likely' ? ', likely rather than certain' : ''}`;
}

function citation(catalog: Catalog, prose: Prose, source: Rule['sources'][number]): Words {
  const note = source.note === undefined ? [] : [` ${source.note}`];
  return 'page' in source
    ? [...sourceInWords(catalog, source.page), ...(note.length > 0 ? ['.', ...note] : [])]
    : [...claimInWords(prose, source.claim), ...note];
}

function exampleBlocks({ title, claim, profile, design, at }: Example): readonly Block[] {
  const words: Words = [
    title ?? 'As drawn',
    ...(profile === undefined ? [] : [profile === 'aws' ? ', by AWS today' : ', by the exam notes']),
    ...(claim === undefined ? [] : [' (', linkToClaim(claim), ')']),
  ];
  return [
    text(...words),
    { kind: 'sketch', lines: sketchInLines(design) },
    ...(at && at.length > 0 ? [quiet(`Marked: ${at.join('; ')}`)] : []),
  ];
}

/** A tiny design as it is written: a node or an edge on each line. */
function sketchInLines({ nodes, edges = [], requirements }: Sketch): readonly string[] {
  const said = (fields: Readonly<Record<string, unknown>> | undefined): string =>
    Object.entries(fields ?? {})
      .map(([id, value]) => ` ${id}=${Array.isArray(value) ? value.join('+') : value === null ? 'not-known' : String(value)}`)
      .join('');
  return [
    ...Object.entries(nodes).map(([id, node]) => {
      if (typeof node === 'string') return `${id}: ${node}`;
      const inside = `${node.in === undefined ? '' : ` in ${node.in}`}${node.stepOf === undefined ? '' : ` step of ${node.stepOf}`}`;
      const used = node.usedFor === undefined ? '' : ` used for ${node.usedFor.join('+')}`;
      return `${id}: ${node.service}${node.name === undefined ? '' : ` "${node.name}"`}${inside}${used}${said(node.fields)}`;
    }),
    ...edges.map((edge) =>
      typeof edge === 'string' ? edge : `${edge.edge}${edge.label === undefined ? '' : ` "${edge.label}"`}${said(edge.fields)}`,
    ),
    ...(requirements === undefined ? [] : [`required:${said(requirements)}`]),
  ];
}
