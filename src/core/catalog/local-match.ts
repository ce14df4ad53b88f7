import type { DesignNode, Profile } from '../design/design.ts';
import { type Catalog, type LocalMatch, type Service, serviceOf } from './catalog.ts';
import { defaultOf, ownValue } from './fields.ts';
import { and, type Truth } from './truth.ts';
import { compileTest } from './value-test.ts';

/** A node and its service, as far as a condition without surroundings looks at it. */
export interface Placed {
  readonly node: DesignNode;
  readonly service: Service | undefined;
}

/** A condition on one node that needs nothing around it. `missing` collects the fields that made it unknown. */
export type LocalTest = (context: { readonly profile: Profile }, subject: Placed, missing?: Missing[]) => Truth;

/** A value that would decide: a field of a node, what an edge says, or a need of a node that nobody stated. */
export interface Missing {
  readonly on: 'node' | 'edge' | 'need';
  readonly id: string;
  readonly field: string;
  /** That of the edge. */
  readonly flow?: string;
}

export const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

type Naming = Pick<LocalMatch, 'service' | 'tag'>;

/** Whether a service can meet the parts of a condition that only its id and tags decide. */
export const isNamed = ({ service, tag }: Naming, { id, tags = [] }: Service): boolean =>
  (service === undefined || listOf(service).includes(id)) && (tag === undefined || listOf(tag).some((one) => tags.includes(one)));

/** The services of the catalog that are named so. */
export function servicesNamed(catalog: Catalog, naming: Naming): readonly Service[] {
  const { service, tag } = naming;
  if (service === undefined && tag === undefined) return [...catalog.services.values()];
  if (service === undefined) return [...new Set(listOf(tag ?? []).flatMap((one) => servicesByTag(catalog).get(one) ?? []))];
  return listOf(service)
    .flatMap((id) => catalog.services.get(id) ?? [])
    .filter((candidate) => isNamed(naming, candidate));
}

const tagged = new WeakMap<Catalog, ReadonlyMap<string, readonly Service[]>>();

function servicesByTag(catalog: Catalog): ReadonlyMap<string, readonly Service[]> {
  let index = tagged.get(catalog);
  if (!index) {
    const made = new Map<string, Service[]>();
    for (const service of catalog.services.values())
      for (const tag of service.tags ?? []) made.set(tag, [...(made.get(tag) ?? []), service]);
    tagged.set(catalog, (index = made));
  }
  return index;
}

/** The parts of a condition as tests, all of which must hold. */
export function localTests(catalog: Catalog, match: LocalMatch): readonly LocalTest[] {
  const tests: LocalTest[] = [];
  if (match.service !== undefined || match.tag !== undefined) {
    const services = new Set(servicesNamed(catalog, match).map(({ id }) => id));
    tests.push((_context, { node }) => services.has(node.service));
  }
  if (match.profile !== undefined) tests.push(({ profile }) => profile === match.profile);
  if (match.variant !== undefined) {
    const variants = listOf(match.variant);
    // No variant chosen, and there is a choice: not known.
    tests.push((_context, { node, service }) =>
      node.variant === undefined ? (service?.variants ? undefined : false) : variants.includes(node.variant),
    );
  }
  if (match.usedFor !== undefined) {
    const purposes = listOf(match.usedFor);
    const wanted = (purpose: string): boolean => purposes.includes(purpose);
    const [only] = purposes;
    if (only !== undefined && purposes.length === 1) tests.push((_context, { node }) => node.usedFor?.includes(only) ?? false);
    else tests.push((_context, { node }) => node.usedFor?.some(wanted) ?? false);
  }
  for (const [field, test] of Object.entries(match.fields ?? {})) {
    const holds = compileTest(test);
    tests.push((_context, { node, service }, missing) => {
      const own = ownValue(node.fields, field);
      const truth = holds(own === undefined ? defaultOf(catalog, service, field) : own);
      if (truth === undefined) missing?.push({ on: 'node', id: node.id, field });
      return truth;
    });
  }
  return tests;
}

/** What holds without a look. */
export const always = (): Truth => true;

/** One test that holds when all do. */
export function allOf<C, S>(
  tests: readonly ((context: C, subject: S, missing?: Missing[]) => Truth)[],
): (context: C, subject: S, missing?: Missing[]) => Truth {
  const [first, second] = tests;
  if (!first) return always;
  if (tests.length === 1) return first;
  if (second && tests.length === 2)
    return (context, subject, missing) => {
      const truth = first(context, subject, missing);
      return truth === false ? false : and(truth, second(context, subject, missing));
    };
  return (context, subject, missing) => {
    let truth: Truth = true;
    // By index: this is the innermost loop of all checks.
    for (let index = 0; index < tests.length; index += 1) {
      const test = tests[index];
      if (test) truth = and(truth, test(context, subject, missing));
      if (truth === false) return false;
    }
    return truth;
  };
}

const compiled = new WeakMap<LocalMatch, LocalTest>();

/** Whether a node meets a local condition; conditions are compiled once. */
export function matchesLocal(catalog: Catalog, match: LocalMatch, node: DesignNode, profile: Profile = 'notes'): Truth {
  let test = compiled.get(match);
  if (!test) compiled.set(match, (test = allOf(localTests(catalog, match))));
  return test({ profile }, { node, service: serviceOf(catalog, node) });
}
