import type { DesignNode } from '../design/design.ts';
import { sketchToDesign } from '../design/sketch.ts';
import type { CatalogData, Prose, Rule, Sketch } from './catalog.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import { checkMessage, checkOperators } from './check-rule.ts';

type Ids = { has(id: string): boolean };

/** The sets of ids that the files of the catalog may name. */
interface Known {
  readonly services: Ids;
  readonly variants: Ids;
  readonly tags: Ids;
  readonly purposes: Ids;
  readonly flows: Ids;
  readonly families: Ids;
  readonly intents: Ids;
  readonly requirements: Ids;
  readonly facts: Ids;
  readonly fields: Ids;
  readonly sources: Ids;
  readonly rules: Ids;
}

function knownIds(catalog: CatalogData): Known {
  const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const requirements = ids(catalog.requirements);
  const fields = catalog.services.flatMap((service) => service.fields ?? []);
  return {
    services: ids(catalog.services),
    variants: ids(catalog.services.flatMap((service) => service.variants ?? [])),
    tags: new Set(catalog.services.flatMap((service) => service.tags ?? [])),
    purposes: ids(catalog.purposes),
    flows: ids(catalog.flows),
    families: ids(catalog.families),
    intents: ids(catalog.intents),
    requirements,
    facts: new Set([...ids(catalog.facts), 'purposes', 'openToNew']),
    fields: new Set([...requirements, ...ids(fields), ...ids(catalog.flows.flatMap((flow) => flow.fields ?? []))]),
    sources: ids(catalog.sources),
    rules: ids(catalog.rules),
  };
}

/** Which ids a key names, wherever in a file it stands: as a text, a list of texts, or as the keys of a record. */
const named: Readonly<Record<string, keyof Known>> = {
  service: 'services',
  instead: 'services',
  variant: 'variants',
  tag: 'tags',
  usedFor: 'purposes',
  purpose: 'purposes',
  purposes: 'purposes',
  flow: 'flows',
  flows: 'flows',
  flowIn: 'flows',
  flowOut: 'flows',
  families: 'families',
  intent: 'intents',
  needs: 'requirements',
  asks: 'requirements',
  data: 'requirements',
  says: 'requirements',
  of: 'requirements',
  facts: 'facts',
  fact: 'facts',
  fields: 'fields',
  field: 'fields',
  set: 'fields',
  sumUp: 'fields',
  source: 'sources',
  sources: 'sources',
  page: 'sources',
  refines: 'rules',
  replacedBy: 'rules',
};

/** Keys whose value is a record by id. */
const records: ReadonlySet<string> = new Set(['needs', 'data', 'says', 'facts', 'fields', 'set']);

/** Subtrees whose keys mean something else, by "parent.key" or key. */
const skipped = new Set(['examples', 'design', 'with', 'lifecycle.instead', 'options']);

/** Every id that the catalog names exists, no id is given twice, messages and operators make sense. */
export function checkLinks(catalog: CatalogData, prose: Prose): readonly CatalogProblem[] {
  const known = knownIds(catalog);
  const problems: CatalogProblem[] = [];
  const files: readonly (readonly [string, unknown])[] = [
    [
      'catalog/flows.yaml',
      {
        flows: catalog.flows.map(({ fields, ...flow }) => ({ ...flow, id: flow.id, conditions: fields?.map(({ when }) => when) })),
        intents: catalog.intents,
      },
    ],
    ['catalog/requirements.yaml', { scenarios: catalog.scenarios }],
    [
      'catalog/comparisons.yaml',
      { comparisons: catalog.comparisons.map((rivals) => ('setting' in rivals ? [rivals.setting] : rivals.options)) },
    ],
    ['catalog/notes.yaml', Object.values(prose.claims).map(({ sources }) => ({ sources }))],
    ...catalog.services.map(
      (service) =>
        [
          `catalog/services/${service.id}.yaml`,
          { ...service, fields: undefined, conditions: service.fields?.map(({ when }) => when) },
        ] as const,
    ),
    ...catalog.rules.map((rule) => [`catalog/rules/${rule.id}.yaml`, rule] as const),
    ...catalog.templates.map((template) => [`catalog/templates/${template.id}.yaml`, template] as const),
  ];
  for (const [path, file] of files)
    walk(file, '', '', (key, id, at) => {
      const kind = named[key];
      if (kind && !known[kind].has(id)) problems.push({ path, at, message: `"${id}" is none of the ${kind} of the catalog.` });
    });
  for (const rule of catalog.rules) problems.push(...checkRule(rule, catalog, prose, known));
  for (const template of catalog.templates) {
    const path = `catalog/templates/${template.id}.yaml`;
    problems.push(...checkSketch(template.design, known, path, 'design'));
    for (const [list, expected] of Object.entries(template.expects))
      for (const finding of expected)
        if (!known.rules.has(finding.split('@')[0] ?? ''))
          problems.push({ path, at: `expects.${list}`, message: `"${finding}" names no rule.` });
  }
  return problems;
}

/** Visits every id-like text: the value of a key, the items of its list, the keys of its record. */
function walk(value: unknown, key: string, at: string, visit: (key: string, id: string, at: string) => void, parent = ''): void {
  if (typeof value === 'string' && !records.has(key)) visit(key, value, at);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    // A list of needs is ids; of records (facts of a service) it is their entries.
    for (const [index, item] of value.entries())
      if (typeof item === 'string') visit(key, item, `${at}[${index}]`);
      else walk(item, records.has(key) ? '' : key, `${at}[${index}]`, visit, parent);
    return;
  }
  const record = records.has(key);
  for (const [name, inner] of Object.entries(value)) {
    const where = at === '' ? name : `${at}.${name}`;
    if (record) visit(key, name, where);
    if (skipped.has(name) || skipped.has(`${key}.${name}`)) continue;
    // What stands in a record of tests is values, except the facts of a service, which cite sources and have conditions.
    if (record && key !== 'facts') continue;
    walk(inner, name, where, visit, key);
  }
}

function checkRule(rule: Rule, catalog: CatalogData, prose: Prose, known: Known): readonly CatalogProblem[] {
  const path = `catalog/rules/${rule.id}.yaml`;
  const problems: CatalogProblem[] = [...checkMessage(rule), ...checkOperators(rule, catalog)].map((problem) => ({ path, ...problem }));
  const examples = prose.rules[rule.id]?.examples;
  for (const [list, entries] of Object.entries(examples ?? {}))
    for (const [index, example] of (entries ?? []).entries()) {
      const at = `examples.${list}[${index}]`;
      if (list !== 'todo' && rule.id !== 'unknown-words' && rule.kind !== 'check')
        problems.push(...checkSketch(example.design, known, path, `${at}.design`));
    }
  return problems;
}

function checkSketch(sketch: Sketch, known: Known, path: string, at: string): readonly CatalogProblem[] {
  try {
    const { nodes, edges } = sketchToDesign(sketch);
    const problems: CatalogProblem[] = [];
    const check = (ok: boolean, message: string): void => {
      if (!ok) problems.push({ path, at, message });
    };
    for (const node of nodes) checkNode(node, known, check);
    for (const { id, flow, intent } of edges) {
      check(flow === undefined || known.flows.has(flow), `The edge "${id}" carries "${flow}", which is no flow.`);
      check(intent === undefined || known.intents.has(intent), `The edge "${id}" is meant as "${intent}", which is no intent.`);
    }
    return problems;
  } catch (error) {
    return [{ path, at, message: error instanceof Error ? error.message : String(error) }];
  }
}

function checkNode(node: DesignNode, known: Known, check: (ok: boolean, message: string) => void): void {
  check(known.services.has(node.service), `The node "${node.id}" is a "${node.service}", which is no service.`);
  check(
    node.variant === undefined || known.variants.has(node.variant),
    `The node "${node.id}" is of the variant "${node.variant}", which is none.`,
  );
  for (const purpose of node.usedFor ?? [])
    check(known.purposes.has(purpose), `The node "${node.id}" is used for "${purpose}", which is no purpose.`);
  for (const field of Object.keys(node.fields ?? {}))
    check(known.fields.has(field), `The node "${node.id}" has the field "${field}", which is none.`);
}
