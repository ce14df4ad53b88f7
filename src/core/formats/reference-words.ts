import type { Catalog, Claim, Field, LocalMatch, Prose, Service, Test } from '../catalog/catalog.ts';
import { listOf } from '../catalog/local-match.ts';
import { serviceName, valueInWords } from '../catalog/names.ts';
import type { Inline, Words } from './reference.ts';
import { joined } from './reference.ts';

export const linkToService = (catalog: Catalog, id: string): Inline => {
  const service = catalog.services.get(id);
  return service ? { to: { kind: 'service', id }, text: service.name } : id;
};

export const linkToRule = (catalog: Catalog, id: string): Inline => {
  const rule = catalog.rules.find((candidate) => candidate.id === id);
  return rule ? { to: { kind: 'rule', id }, text: rule.title } : id;
};

export const linkToClaim = (id: string): Inline => ({ to: { kind: 'claim', id }, text: id });

/** A page of AWS with the month in which it was read. */
export function sourceInWords(catalog: Catalog, id: string): Words {
  const source = catalog.sources.get(id);
  if (!source) return [id];
  return [source.url === undefined ? source.title : { url: source.url, text: source.title }, `, read ${source.read}`];
}

export const purposeName = (catalog: Catalog, id: string): string => catalog.purposes.get(id)?.name ?? id;

const statuses: Readonly<Record<Claim['status'], string>> = {
  confirmed: 'AWS says the same',
  imprecise: 'AWS is more precise',
  outdated: 'AWS has changed since',
  'not-found': 'Not found at AWS',
};

export const statusInWords = ({ status, aws }: Claim): string =>
  status === 'confirmed' && aws !== undefined ? 'AWS says the same, and more' : statuses[status];

/** A claim with what AWS says where that differs. */
export function claimInWords(prose: Prose, id: string): Words {
  const claim = Object.hasOwn(prose.claims, id) ? prose.claims[id] : undefined;
  if (!claim) return [id];
  return [linkToClaim(id), `: ${claim.text}`, ...(claim.aws === undefined ? [] : [` AWS today: ${claim.aws}`])];
}

/** Fields of any service or flow by id, and requirements. */
function fieldNamed(
  catalog: Catalog,
  service: string | undefined,
  id: string,
): Pick<Field, 'name' | 'type' | 'options' | 'unit'> | undefined {
  const own = service === undefined ? undefined : catalog.services.get(service)?.fields?.find((field) => field.id === id);
  return (
    own ??
    catalog.requirements.get(id) ??
    [...catalog.services.values()].flatMap(({ fields }) => fields ?? []).find((field) => field.id === id)
  );
}

const comparisons: Readonly<Record<string, string>> = {
  is: '',
  isNot: 'not ',
  oneOf: '',
  noneOf: 'none of ',
  only: 'only ',
  atMost: 'at most ',
  atLeast: 'at least ',
  above: 'above ',
  below: 'below ',
};

/** A test of a value in words: "at least 2", "not said". */
function testInWords(field: Parameters<typeof valueInWords>[0], test: Test): string {
  const one = (value: string | number | boolean) => valueInWords(field, value);
  if (typeof test !== 'object') return one(test);
  if (Array.isArray(test)) return test.map(one).join(' or ');
  return Object.entries(test)
    .map(([operator, value]) => {
      if (operator === 'said') return value ? 'said' : 'not said';
      const words = Array.isArray(value) ? value.map(one).join(' or ') : value === undefined ? '' : one(value);
      return `${comparisons[operator] ?? `${operator} `}${words}`;
    })
    .join(' and ');
}

/** A condition on a node in words: "Real-time, Store: Online only". */
export function conditionInWords(catalog: Catalog, condition: LocalMatch | undefined, service?: string): string {
  if (!condition) return '';
  const parts: string[] = [];
  const named = listOf(condition.service ?? []);
  const variants = listOf(condition.variant ?? []);
  if (named.length > 0 && variants.length === 0) parts.push(named.map((id) => catalog.services.get(id)?.name ?? id).join(' or '));
  else if (named.length === 1)
    parts.push(variants.map((variant) => serviceName(catalog, { service: named[0] ?? '', variant })).join(' or '));
  else if (variants.length > 0) {
    const all = catalog.services.get(service ?? '')?.variants ?? [];
    parts.push(variants.map((id) => all.find((variant) => variant.id === id)?.name ?? id).join(' or '));
  }
  if (condition.tag !== undefined) parts.push(someNames(servicesTagged(catalog, listOf(condition.tag)).map(({ name }) => name)));
  if (condition.usedFor !== undefined)
    parts.push(
      `used for: ${listOf(condition.usedFor)
        .map((id) => purposeName(catalog, id))
        .join(' or ')}`,
    );
  for (const [id, test] of Object.entries(condition.fields ?? {})) {
    const field = fieldNamed(catalog, service ?? named[0], id);
    parts.push(`${field?.name ?? id}: ${testInWords(field, test)}`);
  }
  if (condition.profile) parts.push(condition.profile === 'aws' ? 'AWS today' : 'exam notes');
  return parts.join(', ');
}

const servicesTagged = (catalog: Catalog, tags: readonly string[]): readonly Service[] =>
  [...catalog.services.values()].filter((service) => service.tags?.some((tag) => tags.includes(tag)));

/** "A, B or C"; of many the first few. */
const someNames = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(' or ');

/** The other end of a flow: links to all services that it can be, or the condition in words. */
export function otherEnd(catalog: Catalog, condition: LocalMatch | undefined): Words {
  if (!condition) return ['anything that fits'];
  const { service, tag, ...rest } = condition;
  const plain = Object.values(rest).every((part) => part === undefined);
  if (plain && service !== undefined && tag === undefined) return linksToServices(catalog, listOf(service));
  if (plain && tag !== undefined && service === undefined)
    return linksToServices(
      catalog,
      servicesTagged(catalog, listOf(tag)).map(({ id }) => id),
    );
  return [conditionInWords(catalog, condition)];
}

export const linksToServices = (catalog: Catalog, ids: readonly string[]): Words => joined(ids.map((id) => linkToService(catalog, id)));
