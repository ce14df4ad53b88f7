import { type Catalog, type Field, serviceOf, variantOf } from '../catalog/catalog.ts';
import { allFields, fieldValue } from '../catalog/fields.ts';
import { inferFlow } from '../catalog/infer-flow.ts';
import { flowName, nodeName, valueInWords } from '../catalog/names.ts';
import type { DesignEdge, DesignNode, Value } from '../design/design.ts';
import { TEXT } from './sizes.ts';
import { textWidth } from './text.ts';

/** What a node is called on its card. */
export const titleOfNode = nodeName;

/**
 * The line under the title: variant and values that sum the node up ("Real-time, 2 to 8"), as many as have room, else what the
 * service is for. A node with a name of its own also says what it is.
 */
export const subtitleOfNode = (catalog: Catalog, node: DesignNode): string => {
  const service = serviceOf(catalog, node);
  if (!service) return node.variant ?? 'Unknown service';
  const variant = variantOf(catalog, node);
  const renamed = node.name !== undefined && node.name !== '' && node.name !== service.name;
  const kind = variant?.name ?? (renamed ? service.name : undefined);
  let line = kind ?? '';
  for (const part of sumUp(catalog, node, service.sumUp ?? [])) {
    const longer = line === '' ? part : `${line}, ${part}`;
    if (line === '' || textWidth(longer, TEXT.subtitleSize, 400) <= TEXT.subtitleWidth) line = longer;
  }
  return line || (variant?.brief ?? service.brief);
};

const sumUp = (catalog: Catalog, node: DesignNode, ids: readonly string[]): readonly string[] => {
  const service = serviceOf(catalog, node);
  const fields = service && allFields(catalog, service);
  const parts: string[] = [];
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] ?? '';
    const value = fieldValue(catalog, node, id);
    const upper = ids[i + 1];
    if (id.startsWith('min') && upper === `max${id.slice(3)}`) {
      const most = fieldValue(catalog, node, upper);
      if (typeof value === 'number' && typeof most === 'number') {
        parts.push(`${value} to ${most}`);
        i += 1;
        continue;
      }
    }
    const words = inShort(fields?.get(id), value);
    if (words !== undefined) parts.push(words);
  }
  return parts;
};

/** A value in as few words as a card has room for; `undefined` where it says nothing. */
const inShort = (field: Field | undefined, value: Value | undefined): string | undefined => {
  if (value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0))
    return undefined;
  if (value === true) return field?.name ?? 'yes';
  if (typeof value !== 'number') return valueInWords(field, value);
  const words = valueInWords(field, value);
  const unit = field?.unit;
  if (unit !== 'instances' && unit !== 'requests' && unit !== 'jobs') return words;
  return `${words} ${value === 1 ? unit.slice(0, -1) : unit}`;
};

/**
 * The label of an edge; `undefined` where it would say nothing: the flow is the one that the pair implies.
 * A wrong edge always names what it is meant for, or what flows.
 */
export const labelOfEdge = (
  catalog: Catalog,
  edge: DesignEdge,
  from: DesignNode,
  to: DesignNode,
  wrong: boolean,
  meant: string | undefined,
): string | undefined => {
  if (edge.label) return edge.label;
  if (meant) return meant;
  if (edge.intent !== undefined) return catalog.intents.find((intent) => intent.id === edge.intent)?.name ?? edge.intent;
  const said = Object.entries(edge.fields ?? {}).flatMap(([id, value]) => {
    const field = edge.flow === undefined ? undefined : catalog.flows.get(edge.flow)?.fields?.find((one) => one.id === id);
    return field?.type === 'choice' ? (inShort(field, value) ?? []) : [];
  });
  if (said.length > 0) return said.join(', ');
  if (edge.flow === undefined) return undefined;
  return wrong || inferFlow(catalog, from, to).flow !== edge.flow ? flowName(catalog, edge.flow) : undefined;
};
