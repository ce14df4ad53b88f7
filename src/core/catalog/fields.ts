import type { DesignNode, Value } from '../design/design.ts';
import { type Catalog, type Field, type Flow, type Service, serviceOf } from './catalog.ts';

const fieldLists = new WeakMap<Service, ReadonlyMap<string, Field>>();

/** Every field that a node of this service can have, whatever its variant: own ones and needs that may be said on it. */
export function allFields(catalog: Catalog, service: Service): ReadonlyMap<string, Field> {
  const known = fieldLists.get(service);
  if (known) return known;
  const fields = new Map((service.fields ?? []).map((field) => [field.id, field]));
  for (const id of service.needs ?? []) {
    const requirement = catalog.requirements.get(id);
    if (requirement && !fields.has(id)) fields.set(id, requirement);
  }
  fieldLists.set(service, fields);
  return fields;
}

export function ownValue(values: Readonly<Record<string, Value>> | undefined, id: string): Value | undefined {
  const value = values?.[id];
  // What every object inherits are functions and objects: a word, a number, yes or no can only be its own.
  if (typeof value !== 'object' && typeof value !== 'function') return value;
  return values !== undefined && Object.hasOwn(values, id) ? value : undefined;
}

/** What a node says for a field: its own value, else the field's default. `undefined`: not said. `null`: not known. */
export function fieldValue(catalog: Catalog, node: DesignNode, id: string): Value | undefined {
  const own = ownValue(node.fields, id);
  return own === undefined ? defaultOf(catalog, serviceOf(catalog, node), id) : own;
}

/** What a service's field means where nothing is said. */
export const defaultOf = (catalog: Catalog, service: Service | undefined, id: string): Value | undefined =>
  service && allFields(catalog, service).get(id)?.default;

/** What an edge says for a field of its flow, default applied. */
export function edgeFieldValue(flow: Flow | undefined, fields: Readonly<Record<string, Value>> | undefined, id: string): Value | undefined {
  return ownValue(fields, id) ?? flow?.fields?.find((field) => field.id === id)?.default;
}
