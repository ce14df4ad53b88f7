import type { DesignNode, Profile } from '../design/design.ts';
import type { Catalog, LocalMatch } from './catalog.ts';
import { fieldValue } from './fields.ts';
import { and, type Truth } from './truth.ts';
import { compileTest } from './value-test.ts';

/** A condition on one node that needs nothing around it. `missing` collects the fields that made it unknown. */
export type LocalTest = (node: DesignNode, profile: Profile, missing?: Missing[]) => Truth;

/** A value that would decide: a field of a node, what an edge says, or a need of a node that nobody stated. */
export interface Missing {
  readonly on: 'node' | 'edge' | 'need';
  readonly id: string;
  readonly field: string;
}

export const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** Whether a service can meet the parts of a condition that only its id and tags decide. */
export function couldMatch(catalog: Catalog, match: Pick<LocalMatch, 'service' | 'tag'>, serviceId: string): boolean {
  if (match.service !== undefined && !listOf(match.service).includes(serviceId)) return false;
  if (match.tag === undefined) return true;
  const tags = catalog.services.get(serviceId)?.tags ?? [];
  return listOf(match.tag).some((tag) => tags.includes(tag));
}

export function compileLocal(catalog: Catalog, match: LocalMatch): LocalTest {
  const tests: LocalTest[] = [];
  if (match.service !== undefined || match.tag !== undefined) {
    const services = new Set([...catalog.services.keys()].filter((id) => couldMatch(catalog, match, id)));
    tests.push((node) => services.has(node.service));
  }
  if (match.profile !== undefined) tests.push((_node, profile) => profile === match.profile);
  if (match.variant !== undefined) {
    const variants = listOf(match.variant);
    // No variant chosen, and there is a choice: not known.
    tests.push((node) =>
      node.variant === undefined ? (catalog.services.get(node.service)?.variants ? undefined : false) : variants.includes(node.variant),
    );
  }
  if (match.usedFor !== undefined) {
    const purposes = listOf(match.usedFor);
    tests.push((node) => node.usedFor?.some((purpose) => purposes.includes(purpose)) ?? false);
  }
  for (const [field, test] of Object.entries(match.fields ?? {})) {
    const holds = compileTest(test);
    tests.push((node, _profile, missing) => {
      const truth = holds(fieldValue(catalog, node, field));
      if (truth === undefined) missing?.push({ on: 'node', id: node.id, field });
      return truth;
    });
  }
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (node, profile, missing) => {
    let truth: Truth = true;
    // By index: this is the innermost loop of all checks.
    for (let index = 0; index < tests.length; index += 1) {
      const test = tests[index];
      if (test) truth = and(truth, test(node, profile, missing));
      if (truth === false) return false;
    }
    return truth;
  };
}

const compiled = new WeakMap<LocalMatch, LocalTest>();

/** Whether a node meets a local condition; conditions are compiled once. */
export function matchesLocal(catalog: Catalog, match: LocalMatch, node: DesignNode, profile: Profile = 'notes'): Truth {
  let test = compiled.get(match);
  if (!test) compiled.set(match, (test = compileLocal(catalog, match)));
  return test(node, profile);
}
