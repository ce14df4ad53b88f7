import type { FileDesign } from './design.ts';

/**
 * A design as text: two blanks of indent, one key a line, known keys in a fixed order and unknown ones after them, a line break at
 * the end. Reading it back gives an equal design.
 */
export function serializeDesign(design: FileDesign): string {
  return `${print(design, 'design', '')}\n`;
}

/** The parts of a design that are printed by themselves. */
export type PartKind = 'node' | 'edge' | 'accepted' | 'annotation' | 'point' | 'size' | 'value';

/** One part of a design as text, as it stands in a whole design: the same order of keys, two blanks of indent. */
export const serializePart = (value: unknown, kind: PartKind): string => print(value, kind, '');

interface Order {
  readonly keys: readonly string[];
  /** How the values of some keys are ordered. */
  readonly inner?: ReadonlyMap<string, string>;
}

const list = (text: string): readonly string[] => text.split(' ');

const orders: ReadonlyMap<string | undefined, Order> = new Map([
  [
    'design',
    {
      keys: list('$schema trueline title stage profile requirements nodes edges accepted annotations'),
      inner: new Map([
        ['nodes', 'node'],
        ['edges', 'edge'],
        ['accepted', 'accepted'],
        ['annotations', 'annotation'],
      ]),
    },
  ],
  [
    'node',
    {
      keys: list('id service variant name usedFor fields in stepOf position size locked'),
      inner: new Map([
        ['position', 'point'],
        ['size', 'size'],
      ]),
    },
  ],
  ['edge', { keys: list('id from to flow intent label fields fromSide toSide bends'), inner: new Map([['bends', 'point']]) }],
  ['accepted', { keys: list('finding reason by until') }],
  [
    'annotation',
    {
      keys: list('id kind text colour textSize at position size locked'),
      inner: new Map([
        ['position', 'point'],
        ['size', 'size'],
      ]),
    },
  ],
  ['point', { keys: list('x y') }],
  ['size', { keys: list('width height') }],
]);

/** `kind` names the order of an object's keys; the items of a list have the kind of the list. */
function print(value: unknown, kind: string | undefined, indent: string): string {
  if (Object.is(value, -0)) return '-0'; // JSON.stringify forgets the sign
  if (value === Number.POSITIVE_INFINITY) return '1e999'; // a number too large for JavaScript, in a part that nobody reads
  if (value === Number.NEGATIVE_INFINITY) return '-1e999';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(isScalar)) return `[${value.map((item) => print(item, undefined, deeper)).join(', ')}]`;
    return `[\n${value.map((item) => deeper + print(item, kind, deeper)).join(',\n')}\n${indent}]`;
  }
  const order = orders.get(kind);
  const entries = ordered(value, order?.keys ?? []).map(
    ([key, item]) => `${JSON.stringify(key)}: ${print(item, order?.inner?.get(key), deeper)}`,
  );
  if (entries.length === 0) return '{}';
  if (kind === 'point' || kind === 'size') return `{ ${entries.join(', ')} }`;
  return `{\n${entries.map((entry) => deeper + entry).join(',\n')}\n${indent}}`;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

function ordered(object: object, keys: readonly string[]): readonly (readonly [string, unknown])[] {
  const entries = new Map<string, unknown>(Object.entries(object).filter(([, value]) => value !== undefined));
  const known = keys.filter((key) => entries.has(key)).map((key) => [key, entries.get(key)] as const);
  for (const key of keys) entries.delete(key);
  return [...known, ...entries];
}
