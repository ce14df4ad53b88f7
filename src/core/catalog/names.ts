import type { DesignNode, Value } from '../design/design.ts';
import { type Catalog, type Field, serviceOf, variantOf } from './catalog.ts';

/** A node as people call it: its own name, else its service's. */
export const nodeName = (catalog: Catalog, node: DesignNode): string => node.name || (serviceOf(catalog, node)?.name ?? node.service);

/** Service and variant in words: "Serverless inference endpoint". */
export function serviceName(catalog: Catalog, node: Pick<DesignNode, 'service' | 'variant'>): string {
  const service = serviceOf(catalog, node);
  if (!service) return node.service;
  const variant = variantOf(catalog, node);
  if (!variant) return service.name;
  return `${variant.name} ${/^[A-Z][a-z]+( [a-z]+)*$/.test(service.name) ? service.name.charAt(0).toLowerCase() + service.name.slice(1) : service.name}`;
}

const units: Readonly<Record<string, string>> = { requests: '', instances: '', jobs: '' };

/** A value in words, with its unit: "90 s", "English", "yes". */
export function valueInWords(field: Pick<Field, 'type' | 'unit' | 'options'> | undefined, value: Value | undefined): string {
  if (value === undefined) return 'not said';
  if (value === null) return 'not known';
  if (typeof value === 'object') return value.map((part) => valueInWords(field, part)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const unit = field?.unit === undefined ? '' : (units[field.unit] ?? field.unit);
    return unit === '' ? value.toLocaleString('en-US') : `${value.toLocaleString('en-US')} ${unit}`;
  }
  return field?.options?.find((option) => option.value === value)?.name ?? value;
}

export const flowName = (catalog: Catalog, flow: string | undefined): string => (flow === undefined ? 'nothing' : (catalog.flows.get(flow)?.name ?? flow));
