import type { Catalog, Field, Prose, Service } from '../catalog/catalog.ts';
import { claimHomes } from '../catalog/claim-homes.ts';
import { listOf } from '../catalog/local-match.ts';
import { valueInWords } from '../catalog/names.ts';
import { looksAt } from '../validator/looks-at.ts';
import { type Page, section, type Words } from './reference.ts';
import { claimInWords, conditionInWords, linksToServices, linkToRule, otherEnd, purposeName, sourceInWords } from './reference-words.ts';

/** Everything the catalog knows of a service, and the rules that look at it. */
export function servicePage(catalog: Catalog, prose: Prose, id: string): Page | undefined {
  const service = catalog.services.get(id);
  if (!service) return undefined;
  const { fullName, formerNames, exam, lifecycle, notFor, variants = [], fields = [], mistakenFor = [], changes = [] } = service;
  const claims = [...claimHomes(catalog)]
    .filter(([, homes]) => homes.some((home) => home.kind !== 'rule' && home.id === id))
    .map(([claim]) => claim);
  const names = [
    ...(fullName === service.name ? [] : [[fullName]]),
    ...(formerNames ? [[`Was called ${formerNames.join(', ')}`]] : []),
    ...(exam ? [[exam === 'in-scope' ? 'In the scope of the exam' : 'Out of the scope of the exam']] : []),
    ...(notFor === undefined ? [] : [[`Not for: ${notFor}`]]),
  ];
  return {
    ref: { kind: 'service', id },
    title: service.name,
    lead: [service.summary],
    sections: [
      ...section('In short', { kind: 'list', items: names }, lifecycle && { kind: 'text', words: stateInWords(catalog, lifecycle) }),
      ...section('Kinds', {
        kind: 'table',
        head: ['Kind', 'What it is', 'Used for'],
        rows: variants.map((variant) => [
          [variant.name],
          [variant.summary ?? variant.brief],
          [(variant.purposes ?? service.purposes ?? []).map((purpose) => purposeName(catalog, purpose)).join(', ')],
        ]),
      }),
      ...section('Used for', { kind: 'list', items: (service.purposes ?? []).map((purpose) => [purposeName(catalog, purpose)]) }),
      ...section('Mistaken for', {
        kind: 'table',
        head: ['Use', 'Why not', 'Instead'],
        rows: mistakenFor.map(({ purpose, because, instead }) => [
          [purposeName(catalog, purpose)],
          [because],
          linksToServices(catalog, listOf(instead ?? [])),
        ]),
      }),
      ...section('Settings', {
        kind: 'table',
        head: ['Setting', 'Values', 'Means'],
        rows: fields.map((field) => [[field.name], [valuesInWords(field)], [field.help ?? field.ask ?? '']]),
      }),
      ...section('Limits and abilities', { kind: 'table', head: ['What', 'Where', 'Value', 'Written'], rows: factRows(catalog, service) }),
      ...section('Takes', flowTable(catalog, service, service.takes, 'From')),
      ...section('Gives', flowTable(catalog, service, service.gives, 'To')),
      ...section('Changes in what passes', {
        kind: 'list',
        items: changes.map(({ of, from, to, when }) => {
          const kind = catalog.requirements.get(of);
          const was = from === undefined ? '' : ` from ${valueInWords(kind, from)}`;
          const becomes = to === null ? 'no longer known' : typeof to === 'object' ? 'as set' : valueInWords(kind, to);
          const only = when ? ` (${conditionInWords(catalog, when, id)})` : '';
          return [`${kind?.name ?? of}${was}: ${becomes}${only}`];
        }),
      }),
      ...section('Rules that look at it', {
        kind: 'list',
        items: catalog.rules.filter((rule) => looksAt(catalog, rule, id)).map((rule) => [linkToRule(catalog, rule.id)]),
      }),
      ...section('What the exam notes say', { kind: 'list', items: claims.map((claim) => claimInWords(prose, claim)) }),
      ...section('Sources', { kind: 'list', items: (service.sources ?? []).map((source) => sourceInWords(catalog, source)) }),
    ],
  };
}

const states = { 'closed-to-new': 'Closed to new customers', maintained: 'Maintained, not developed further', renamed: 'Renamed' } as const;

function stateInWords(catalog: Catalog, { state, since, instead, source }: NonNullable<Service['lifecycle']>): Words {
  const when = since === undefined ? '' : ` since ${since}`;
  return [
    `${states[state]}${when}. `,
    ...(instead === undefined ? [] : [`${instead.replace(/\.$/, '')}. `]),
    ...sourceInWords(catalog, source),
  ];
}

function valuesInWords(field: Field): string {
  const usual = field.default === undefined ? '' : ` (${valueInWords(field, field.default)} unless said otherwise)`;
  if (field.type === 'yes-no') return `yes or no${usual}`;
  if (field.type === 'number') return `number${field.unit === undefined ? '' : ` in ${field.unit}`}${usual}`;
  if (field.type === 'text') return 'text';
  return `${(field.options ?? []).map(({ name }) => name).join(', ')}${usual}`;
}

function factRows(catalog: Catalog, { id, facts }: Service): readonly (readonly Words[])[] {
  return Object.entries(facts ?? {}).flatMap(([fact, entries]) =>
    entries.map(({ when, value, unlimited, source, note }): readonly Words[] => {
      const kind = catalog.facts.get(fact);
      const field = { type: 'choice' as const, unit: kind?.unit, options: catalog.requirements.get(fact)?.options };
      const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
      const words = unlimited ? 'no limit' : values.map((one) => valueInWords(field, one)).join(', ') || 'none';
      return [
        [kind?.name ?? fact],
        [conditionInWords(catalog, when, id) || 'always'],
        [note === undefined ? words : `${words}. ${note}`],
        sourceInWords(catalog, source),
      ];
    }),
  );
}

function flowTable(
  catalog: Catalog,
  { id }: Service,
  uses: Service['gives'],
  side: string,
): { kind: 'table'; head: string[]; rows: Words[][] } {
  const rows = (uses ?? []).map((use): Words[] => {
    if (typeof use === 'string') return [[catalog.flows.get(use)?.name ?? use], ['anything that fits'], ['']];
    const other = otherEnd(catalog, use.with);
    return [
      [
        listOf(use.flow)
          .map((flow) => catalog.flows.get(flow)?.name ?? flow)
          .join(', '),
      ],
      other,
      [conditionInWords(catalog, use.when, id)],
    ];
  });
  return { kind: 'table', head: ['Flow', side, 'Only where'], rows };
}
