import { designJsonSchema, type JsonSchema } from '../design/json-schema.ts';
import type { Catalog, Field, Service } from './catalog.ts';
import { allFields } from './fields.ts';

/**
 * The JSON Schema of a design file with what the catalog knows, for editors to offer: services, and of each its kinds and
 * settings, purposes, flows, meanings and requirements. Offered, not demanded: catalogs of one's own add to all of them.
 */
export function catalogJsonSchema(catalog: Catalog): JsonSchema {
  const schema = designJsonSchema();
  const purposes = [...catalog.purposes.values()].map(named);
  const requirements = fieldsSchema([...catalog.requirements.values()], fieldSchema);
  return within(schema, {
    requirements,
    nodes: {
      items: {
        ...within(itemsOf(schema, 'nodes'), {
          service: offering(
            [...catalog.services.values()].map(({ id, fullName }) => ({ const: id, description: fullName })),
            string,
          ),
          usedFor: { items: offering(purposes, string) },
        }),
        allOf: [...catalog.services.values()].flatMap((service) => about(catalog, service)),
      },
    },
    edges: {
      items: {
        ...within(itemsOf(schema, 'edges'), {
          flow: offering([...catalog.flows.values()].map(named), string),
          intent: offering(
            catalog.intents.map(({ id, says }) => ({ const: id, description: says })),
            string,
          ),
        }),
        allOf: [...catalog.flows.values()].flatMap(({ id, fields = [] }) =>
          fields.length === 0 ? [] : [when('flow', id, { fields: fieldsSchema(fields, fieldSchema) })],
        ),
      },
    },
  });
}

/** The schema as the text of `schema/design.schema.json`: what is offered takes one line each. */
export const catalogJsonSchemaText = (catalog: Catalog): string => schemaText(catalogJsonSchema(catalog));

/** JSON with small objects on one line, as `schema/` keeps it. */
export function schemaText(schema: JsonSchema): string {
  const lay = (value: unknown, indent: string): string => {
    const short = JSON.stringify(value);
    if (typeof value !== 'object' || value === null || short.length + indent.length <= 140) return short;
    const inner = `${indent}  `;
    const parts = Array.isArray(value)
      ? value.map((item) => lay(item, inner))
      : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${lay(item, inner)}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
  };
  return `${lay(schema, '')}\n`;
}

/** Kinds and settings of a service, where it is the one. */
function about(catalog: Catalog, service: Service): readonly JsonSchema[] {
  const { id, variants = [] } = service;
  const fields = [...allFields(catalog, service).values()];
  const needs = new Set(service.needs ?? []);
  const parts = {
    ...(variants.length > 0 && { variant: offering(variants.map(named), string) }),
    ...(fields.length > 0 && {
      fields: fieldsSchema(fields, (field) =>
        needs.has(field.id) && catalog.requirements.get(field.id) === field
          ? { $ref: `#/properties/requirements/properties/${field.id}` }
          : fieldSchema(field),
      ),
    }),
  };
  return Object.keys(parts).length === 0 ? [] : [when('service', id, parts)];
}

const when = (key: string, value: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  if: { required: [key], properties: { [key]: { const: value } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties },
});

const fieldsSchema = (fields: readonly Field[], schemaOf: (field: Field) => JsonSchema): JsonSchema => ({
  properties: Object.fromEntries(fields.map((field) => [field.id, schemaOf(field)])),
});

const types = { choice: 'string', choices: 'string', text: 'string', number: 'number', 'yes-no': 'boolean' } as const;
const string: JsonSchema = { type: 'string' };

/** What a field may hold. `null` is always one: not known. */
function fieldSchema({ type, name, unit, options = [] }: Field): JsonSchema {
  const description = unit ? `${name}, ${unit}` : name;
  const values = options.map((option): JsonSchema => ({ const: option.value, description: option.name }));
  if (type === 'choices') return { description, type: ['array', 'null'], items: offering(values, string) };
  return { description, ...offering(values, { type: [types[type], 'null'] }) };
}

const named = ({ id, name }: { readonly id: string; readonly name: string }): JsonSchema => ({ const: id, description: name });

/** These values first of all, then whatever else fits. */
const offering = (values: readonly JsonSchema[], otherwise: JsonSchema): JsonSchema =>
  values.length === 0 ? otherwise : { anyOf: [...values, otherwise] };

/** The schema of an object, more said about some of its keys. */
function within(schema: JsonSchema, more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const properties = { ...schema.properties };
  for (const [key, part] of Object.entries(more)) {
    const known = properties[key];
    properties[key] = typeof known === 'object' ? { ...known, ...part } : part;
  }
  return { ...schema, properties };
}

function itemsOf(schema: JsonSchema, key: string): JsonSchema {
  const list = schema.properties?.[key];
  return typeof list === 'object' && typeof list.items === 'object' && !Array.isArray(list.items) ? list.items : {};
}
