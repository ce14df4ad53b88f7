import type { Rule } from '#core/catalog/catalog.ts';

/** A rule with one small fault, and what the fault is: "on.tag dropped". */
export interface Mutant {
  readonly what: string;
  readonly rule: Rule;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };
type Change = readonly [what: string, value: Json];

const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const without = (fields: Fields, key: string): Fields => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
const at = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

/** The condition that no node meets. */
const isNothing = (value: Json | undefined): boolean => JSON.stringify(value) === '{"not":{}}';

/** Which operator stands for another one in a `fit`. `oneOf` and `subsetOf` mean the same of a single value. */
const flipped: Fields = {
  atMost: 'atLeast',
  atLeast: 'atMost',
  oneOf: 'forbidden',
  subsetOf: 'forbidden',
  required: 'forbidden',
  forbidden: 'required',
};
const elsewhere: Fields = {
  before: 'after',
  after: 'before',
  beside: 'design',
  upstream: 'downstream',
  downstream: 'upstream',
  container: 'design',
  design: 'before',
};

/**
 * Every systematic mutant of what a rule looks at. Its wording, severity, sources and repairs stay. `decides` says whether a
 * condition names services or flows that its other parts, or the rest of the rule, decide already: leaving it out is no mutant.
 */
export function mutants(rule: Rule, decides: (rule: Rule, place: string, key: string) => boolean): readonly Mutant[] {
  const plain: Fields = JSON.parse(JSON.stringify(rule));
  const made: Mutant[] = [];
  for (const [key, value] of Object.entries(plain))
    for (const [what, changed] of ofPart(key, value)) {
      const [, place = '', part = ''] = /^(.+)\.(\w+)(?: and variant)? dropped$/.exec(what) ?? [];
      if (part !== '' && decides(rule, place, part)) continue;
      if (key === 'where' && isNothing(plain.companion)) continue; // it does not matter where nothing is looked for
      const fields = changed === undefined ? without(plain, key) : { ...plain, [key]: changed };
      made.push({ what, rule: JSON.parse(JSON.stringify(fields)) });
    }
  return made;
}

/** Mutants of one key of a rule; `undefined` instead of a value drops the key. */
function ofPart(key: string, value: Json): readonly (readonly [string, Json | undefined])[] {
  if (key === 'is') return [[`is: ${String(flipped[String(value)])}`, flipped[String(value)]]];
  if (key === 'where') return [[`where: ${String(elsewhere[String(value)])}`, elsewhere[String(value)]]];
  if ((key === 'flows' || key === 'families') && isList(value))
    return [[`${key} dropped`, undefined], ...ofList(key, value), [`${key} others`, [key === 'flows' ? 'permission' : 'none']]];
  if (['on', 'wrong', 'companion', 'from', 'to', 'mustPass', 'cycleIn'].includes(key) && isFields(value)) {
    const whole: (readonly [string, Json | undefined])[] = key === 'wrong' || key === 'mustPass' ? [[`${key} dropped`, undefined]] : [];
    return [...whole, ...ofCondition(key, value)];
  }
  return [];
}

/** Mutants of a condition: each part dropped, negated and mutated itself. */
function ofCondition(place: string, condition: Fields): readonly Change[] {
  const changes: Change[] = [];
  const parts = Object.entries(condition);
  for (const [key, value] of parts) {
    const here = at(place, key);
    // Service and variant are one unit: no two services share the id of a variant.
    if (key === 'service' && 'variant' in condition)
      changes.push([`${here} and variant dropped`, without(without(condition, key), 'variant')]);
    else if (parts.length > 1 || !place.includes('.')) changes.push([`${here} dropped`, without(condition, key)]);
    for (const [what, changed] of ofValue(here, key, value)) changes.push([what, { ...condition, [key]: changed }]);
    // The ends and facts of an edge cannot be negated as a whole; their own parts can.
    if (!edgeOnly.has(key) && !(place in edgeParts(condition))) changes.push([`${here} negated`, negated(condition, key, value)]);
  }
  return changes;
}

const edgeOnly = new Set(['flow', 'family', 'intent', 'data', 'crosses', 'carried', 'atLeast', 'from', 'to', 'node', 'profile', 'not']);
/** Conditions on edges and neighbours have no `not`: what they say of a node is negated there. */
const edgeParts = (condition: Fields): Fields =>
  'from' in condition || 'to' in condition || 'carried' in condition || 'data' in condition || 'node' in condition
    ? { on: 1, wrong: 1, fedBy: 1, feeds: 1 }
    : {};

function negated(condition: Fields, key: string, value: Json): Fields {
  const { all, ...rest } = without(condition, key);
  const others = isList(all) ? all : [];
  return { ...rest, all: [...others, { not: { [key]: value } }] };
}

function ofValue(place: string, key: string, value: Json): readonly Change[] {
  switch (key) {
    case 'any':
    case 'all':
      return isList(value)
        ? [
            ...ofList(place, value),
            ...value.flatMap((part, index) =>
              isFields(part)
                ? ofCondition(`${place}[${index}]`, part).map(([what, changed]): Change => [what, value.with(index, changed)])
                : [],
            ),
          ]
        : [];
    case 'not':
    case 'from':
    case 'to':
    case 'node':
    case 'fedBy':
    case 'feeds':
      return isFields(value) ? ofCondition(place, value) : [];
    case 'inside':
    case 'stepOf':
    case 'contains':
      return isFields(value) && Object.keys(value).length > 1
        ? Object.keys(value).map((part): Change => [`${place}.${part} dropped`, without(value, part)])
        : [];
    case 'fields':
    case 'facts':
    case 'needs':
    case 'data':
      return isFields(value) ? ofTests(place, value) : [];
    case 'atLeast':
      return typeof value === 'number' ? [-1, 1].map((step): Change => [`${place} moved by ${step}`, value + step]) : [];
    case 'carried':
      return [[`${place} flipped`, value !== true]];
    case 'profile':
      return [[`${place} flipped`, value === 'aws' ? 'notes' : 'aws']];
    default:
      return isList(value) ? ofList(place, value) : [];
  }
}

/** Each item of a list left out. */
const ofList = (place: string, list: readonly Json[]): readonly Change[] =>
  list.length < 2
    ? []
    : list.map(
        (item, index): Change => [
          `${place} without ${isFields(item) || isList(item) ? `[${index}]` : String(item)}`,
          list.toSpliced(index, 1),
        ],
      );

function ofTests(place: string, tests: Fields): readonly Change[] {
  const changes: Change[] = [];
  for (const [id, test] of Object.entries(tests)) {
    const here = at(place, id);
    if (Object.keys(tests).length > 1) changes.push([`${here} dropped`, without(tests, id)]);
    for (const [what, changed] of ofTest(here, test)) changes.push([what, { ...tests, [id]: changed }]);
  }
  return changes;
}

/** Limits off by one, yes for no, a choice left out, a text for another one, an operator dropped. */
function ofTest(place: string, test: Json): readonly Change[] {
  if (typeof test === 'boolean') return [[`${place} flipped`, !test]];
  if (typeof test === 'number')
    return [
      [`${place} + 1`, test + 1],
      [`${place} - 1`, test - 1],
    ];
  if (typeof test === 'string') return [[`${place}: not ${test}`, { isNot: test }]];
  if (isList(test)) return ofList(place, test);
  if (!isFields(test)) return [];
  const changes: Change[] = [];
  const operators = Object.entries(test);
  for (const [operator, value] of operators) {
    const here = at(place, operator);
    if (operators.length > 1) changes.push([`${here} dropped`, without(test, operator)]);
    if (typeof value === 'number')
      changes.push([`${here} + 1`, { ...test, [operator]: value + 1 }], [`${here} - 1`, { ...test, [operator]: value - 1 }]);
    else if (typeof value === 'boolean') changes.push([`${here} flipped`, { ...test, [operator]: !value }]);
    else if (isList(value)) changes.push(...ofList(here, value).map(([what, list]): Change => [what, { ...test, [operator]: list }]));
    if (operator === 'is' || operator === 'isNot')
      changes.push([`${here} turned`, { ...without(test, operator), [operator === 'is' ? 'isNot' : 'is']: value }]);
  }
  return changes;
}
