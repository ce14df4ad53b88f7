import type { CatalogData, Field, Rule, Test } from './catalog.ts';
import type { CatalogProblem } from './catalog-problem.ts';

type Found = Omit<CatalogProblem, 'path'>;

/** The placeholders that a rule's message may use, by kind; `{field.<id>}` besides, where the subject is a node. */
const placeholders: Readonly<Record<Rule['kind'], readonly string[]>> = {
  node: ['self', 'service', 'origin', 'container'],
  edge: ['from', 'to', 'flow', 'intent', 'self', 'service'],
  requires: ['self', 'service', 'container'],
  path: ['from', 'to', 'path', 'self', 'service', 'container'],
  fit: ['self', 'service', 'need', 'fact', 'origin', 'usedFor', 'because', 'container'],
  check: ['self', 'service', 'unknown', 'from', 'to', 'reason'],
};

/** Placeholders of the message that would not resolve, and kinds without what they need. */
export function checkMessage(rule: Rule): readonly Found[] {
  const found: Found[] = [];
  for (const [, key = ''] of rule.message.matchAll(/\{([^}]*)\}/g)) {
    const known = placeholders[rule.kind].includes(key) || (key.startsWith('field.') && rule.kind !== 'edge');
    if (!known) found.push({ at: 'message', message: `{${key}} means nothing in a rule of kind ${rule.kind}.` });
  }
  if (rule.kind === 'path' && !rule.cycleIn && !(rule.from && rule.to))
    found.push({ at: 'from', message: 'A path has both a "from" and a "to", or a "cycleIn".' });
  if (rule.kind === 'fit' && (rule.fact === undefined) === (rule.field === undefined))
    found.push({ at: 'fact', message: 'A fit compares with either a "fact" or a "field".' });
  return found;
}

/** Operators that do not fit the type of what they test: `atMost` on a yes/no field would never hold. */
export function checkOperators(rule: Rule, catalog: CatalogData): readonly Found[] {
  const types = typesOf(catalog);
  const found: Found[] = [];
  visitTests(rule, '', (id, test, at) => {
    const kinds = types.get(id);
    if (!kinds) return;
    const wrong = misused(test, kinds);
    if (wrong) found.push({ at, message: `${wrong} does not fit "${id}", which is ${[...kinds].join(' or ')}.` });
  });
  if (rule.kind === 'fit' && rule.need !== 'usedFor') {
    const kinds = types.get(rule.need) ?? new Set();
    const numeric = rule.is === 'atMost' || rule.is === 'atLeast';
    const yesNo = rule.is === 'required' || rule.is === 'forbidden';
    if ((numeric && !kinds.has('number')) || (yesNo && !kinds.has('yes-no')))
      found.push({ at: 'is', message: `${rule.is} does not fit "${rule.need}", which is ${[...kinds].join(' or ')}.` });
  }
  return found;
}

function typesOf(catalog: CatalogData): ReadonlyMap<string, ReadonlySet<Field['type']>> {
  const types = new Map<string, Set<Field['type']>>();
  const fields = [
    ...catalog.requirements,
    ...catalog.services.flatMap((service) => service.fields ?? []),
    ...catalog.flows.flatMap((flow) => flow.fields ?? []),
    ...catalog.facts,
  ];
  for (const { id, type } of fields) types.set(id, (types.get(id) ?? new Set()).add(type));
  return types;
}

/** Which operator of a test can never hold for a value of these types; `undefined` where all can. */
function misused(test: Test, kinds: ReadonlySet<Field['type']>): string | undefined {
  if (typeof test !== 'object') return fits(test, kinds) ? undefined : `The value ${String(test)}`;
  if (Array.isArray(test)) return test.every((value) => fits(value, kinds)) ? undefined : 'One of these values';
  for (const operator of ['atMost', 'atLeast', 'above', 'below'] as const)
    if (test[operator] !== undefined && !kinds.has('number')) return operator;
  for (const operator of ['is', 'isNot', 'only'] as const) {
    const value = test[operator];
    if (value !== undefined && !fits(value, kinds)) return operator;
  }
  return undefined;
}

const fits = (value: string | number | boolean, kinds: ReadonlySet<Field['type']>): boolean =>
  typeof value === 'boolean'
    ? kinds.has('yes-no')
    : typeof value === 'number'
      ? kinds.has('number')
      : kinds.has('choice') || kinds.has('choices') || kinds.has('text');

/** Every test in a rule's conditions: below `fields`, `facts`, `needs` and `data`. */
function visitTests(part: unknown, at: string, visit: (id: string, test: Test, at: string) => void): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, inner] of Object.entries(part)) {
    const where = at === '' ? key : `${at}.${key}`;
    if (key === 'fixes') continue;
    if (['fields', 'facts', 'needs', 'data'].includes(key) && typeof inner === 'object' && inner !== null)
      for (const [id, test] of Object.entries<Test>(inner as Record<string, Test>)) visit(id, test, `${where}.${id}`);
    else visitTests(inner, where, visit);
  }
}
