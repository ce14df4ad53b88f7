import { MOST_BENDS } from './text-limits.ts';

/**
 * Nodes and edges that the schema takes, told without it: the schema library looks at ten thousand of them for longer than all
 * checks together. Whatever is not plainly right, an unknown key too, is left to the schema. A test compares both.
 */

type Test = (value: unknown) => boolean;
type Shape = ReadonlyMap<string, Test>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId: Test = (value) => typeof value === 'string' && value.length > 0 && value.length <= 200;
const isText: Test = (value) => typeof value === 'string' && value.length <= 2000;
const isIds: Test = (value) => Array.isArray(value) && value.every(isId);
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);

function isValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || isNumber(value)) return true;
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function isValues(value: unknown): boolean {
  if (!isRecord(value)) return false;
  for (const key in value) if (!isValue(value[key])) return false;
  return true;
}

const isPair =
  (a: string, b: string): Test =>
  (value) =>
    isRecord(value) && Object.keys(value).length === 2 && isNumber(value[a]) && isNumber(value[b]);

const isPoint = isPair('x', 'y');
const isBends: Test = (value) => Array.isArray(value) && value.length <= MOST_BENDS && value.every(isPoint);
const isSide: Test = (value) => value === 'left' || value === 'right' || value === 'top' || value === 'bottom';

const node: Shape = new Map([
  ['id', isId],
  ['service', isId],
  ['variant', isId],
  ['name', isText],
  ['usedFor', isIds],
  ['fields', isValues],
  ['in', isId],
  ['stepOf', isId],
  ['position', isPoint],
  ['size', isPair('width', 'height')],
]);
const edge: Shape = new Map([
  ['id', isId],
  ['from', isId],
  ['to', isId],
  ['flow', isId],
  ['intent', isId],
  ['label', isText],
  ['fields', isValues],
  ['fromSide', isSide],
  ['toSide', isSide],
  ['bends', isBends],
]);

function fits(item: unknown, shape: Shape, needed: readonly string[]): boolean {
  if (!isRecord(item)) return false;
  for (const key in item) if (shape.get(key)?.(item[key]) !== true) return false;
  return needed.every((key) => Object.hasOwn(item, key));
}

/** Whether all nodes and edges of a design are plainly right. */
export function hasPlainItems(design: unknown): boolean {
  if (!isRecord(design)) return false;
  const { nodes, edges } = design;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return false;
  return nodes.every((item) => fits(item, node, ['id', 'service'])) && edges.every((item) => fits(item, edge, ['from', 'to']));
}
