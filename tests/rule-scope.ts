import type { Catalog, Rule } from '#core/catalog/catalog.ts';
import { allFields } from '#core/catalog/fields.ts';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** What stands at a place like `on.from` or `wrong.any[0].not`. */
const at = (rule: Rule, place: string): unknown =>
  place
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((part, key) => (Array.isArray(part) ? part[Number(key)] : isTree(part) ? part[key] : undefined), rule);

/** Ids that a condition tests, without those of which it asks that nothing be said. */
const tested = (condition: unknown, key: 'fields' | 'facts'): readonly string[] => {
  const tests = isTree(condition) ? condition[key] : undefined;
  return isTree(tests) ? Object.entries(tests).flatMap(([id, test]) => (isTree(test) && test.said === false ? [] : [id])) : [];
};

/**
 * Whether naming services (or tags), or a flow, in a condition says no more than the rest of the rule: where only these services
 * have the field, or state the fact, that is tested, the condition tells people what the rule is about and decides nothing.
 */
export function decidedElsewhere(catalog: Catalog): (rule: Rule, place: string, key: string) => boolean {
  const all = [...catalog.services.values()];
  const named = (condition: Tree): ReadonlySet<string> =>
    new Set(
      all
        .filter(
          ({ id, tags }) =>
            (condition.service === undefined || listOf(condition.service).includes(id)) &&
            (condition.tag === undefined || listOf(condition.tag).some((tag) => tags?.some((own) => own === tag))),
        )
        .map(({ id }) => id),
    );

  function services(rule: Rule, place: string, condition: Tree): boolean {
    const besides: unknown = place.startsWith('on') ? at(rule, place.replace(/^on/, 'wrong')) : undefined;
    const facts = [
      ...tested(condition, 'facts'),
      ...tested(besides, 'facts'),
      ...(rule.kind === 'fit' && place === 'on' && rule.fact !== undefined ? [rule.fact] : []),
    ];
    const fields = [
      ...tested(condition, 'fields'),
      ...tested(besides, 'fields'),
      ...(rule.kind === 'fit' && !catalog.requirements.has(rule.need) ? [rule.need] : []),
    ];
    const kept = named(condition);
    const stating = facts
      .filter((fact) => fact !== 'purposes' && fact !== 'openToNew')
      .map((fact) => all.filter((service) => service.facts?.[fact] !== undefined));
    const having = fields.map((field) => all.filter((service) => allFields(catalog, service).has(field)));
    return [...stating, ...having].some((deciding) => deciding.every(({ id }) => kept.has(id)));
  }

  function flows(rule: Rule, place: string, condition: Tree): boolean {
    const besides: unknown = place === 'on' ? at(rule, 'wrong') : undefined;
    const kept = listOf(condition.flow);
    return [...tested(condition, 'fields'), ...tested(besides, 'fields')].some((field) =>
      [...catalog.flows.values()].every((flow) => kept.includes(flow.id) || !flow.fields?.some(({ id }) => id === field)),
    );
  }

  return (rule, place, key) => {
    const condition = at(rule, place);
    if (!isTree(condition)) return false;
    if (key === 'service' || key === 'tag') return services(rule, place, condition);
    const end = condition[key];
    if ((key === 'from' || key === 'to') && isTree(end))
      return Object.keys(end).every((part) => part === 'service' || part === 'tag') && services(rule, `${place}.${key}`, end);
    return key === 'flow' && flows(rule, place, condition);
  };
}
