import type { DesignNode, Value } from '../design/design.ts';
import { amountInWords } from './amount.ts';
import { type Catalog, type Field, type Service, serviceOf, variantOf } from './catalog.ts';

/** A node as people call it: its own name, else its service's. */
export const nodeName = (catalog: Catalog, node: DesignNode): string => node.name || (serviceOf(catalog, node)?.name ?? node.service);

/** "Training job", "Glue crawler": a thing of which there can be many, against a name such as "Model Registry". */
const isCommonNoun = (name: string): boolean => /(^| )[a-z][^ ]*$/.test(name);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Service and variant in words: "Serverless inference endpoint", "Model Monitor (Bias)". */
export function serviceName(catalog: Catalog, node: Pick<DesignNode, 'service' | 'variant'>): string {
  const service = serviceOf(catalog, node);
  if (!service) return node.service;
  const variant = variantOf(catalog, node);
  if (!variant) return service.name;
  if (!isCommonNoun(service.name)) return `${service.name} (${variant.name})`;
  return `${variant.name} ${isPlain(catalog, service, service.name) ? lowerFirst(service.name) : service.name}`;
}

/** Service and variant inside a sentence: "a serverless inference endpoint", "an AWS account", "Model Monitor (Bias)". */
export function serviceInSentence(catalog: Catalog, node: Pick<DesignNode, 'service' | 'variant'>): string {
  const service = serviceOf(catalog, node);
  const name = serviceName(catalog, node);
  if (!service || !isCommonNoun(service.name)) return name;
  const words = isPlain(catalog, service, name) ? lowerFirst(name) : name;
  if (/(ing|approval)$/.test(words)) return words; // not counted: "model tuning"
  return `${/^[aeio]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** Whether a name begins with a plain word, not with a product's: "Training job", not "Glue crawler" or "Lambda pipeline step". */
function isPlain(catalog: Catalog, service: Service, name: string): boolean {
  const [first = '', ...rest] = name.split(' ');
  if (!/^[A-Z][a-z-]+$/.test(first) || service.family.split(' ').includes(first)) return false;
  return !rest.some((word) => /[A-Z]/.test(word)) && ![...catalog.services.values()].some((other) => other.name === first);
}

/** A value in words, with its unit: "90 s", "1 hour", "English", "yes". */
export function valueInWords(field: Pick<Field, 'type' | 'unit' | 'options'> | undefined, value: Value | undefined): string {
  if (value === undefined) return 'not said';
  if (value === null) return 'not known';
  if (typeof value === 'object') return value.map((part) => valueInWords(field, part)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    return amountInWords(value, field?.unit);
  }
  return field?.options?.find((option) => option.value === value)?.name ?? value;
}

export const flowName = (catalog: Catalog, flow: string | undefined): string =>
  flow === undefined ? 'nothing' : (catalog.flows.get(flow)?.name ?? flow);
