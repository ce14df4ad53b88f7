import type { Annotation, Design, DesignEdge, DesignNode } from './design.ts';

/**
 * The object with one key set, or without it where the value is `undefined`. The same object when that changes nothing.
 * Safe for any key: `__proto__` is a key like others.
 */
export function withKey<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  const there = Object.hasOwn(object, key);
  if (value === undefined ? !there : there && sameValue(object[key], value)) return object;
  const copy = { ...object };
  if (value === undefined) Reflect.deleteProperty(copy, key);
  else Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  return copy;
}

/** Whether two pieces of JSON are equal; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  const others = new Map<string, unknown>(Object.entries(b));
  const entries = Object.entries(a);
  return entries.length === others.size && entries.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)));
}

/** A design with some nodes changed. The same design when `change` gives back every node as it was. */
export function changeNodes(design: Design, ids: ReadonlySet<string>, change: (node: DesignNode) => DesignNode): Design {
  const nodes = mapped(design.nodes, ids, change);
  return nodes === design.nodes ? design : { ...design, nodes };
}

/** A design with one node changed. The same design when there is no such node or `change` gives it back as it was. */
export function changeNode(design: Design, id: string, change: (node: DesignNode) => DesignNode): Design {
  return changeNodes(design, new Set([id]), change);
}

/** A design with one edge changed. The same design when there is no such edge or `change` gives it back as it was. */
export function changeEdge(design: Design, id: string, change: (edge: DesignEdge) => DesignEdge): Design {
  return changeEdges(design, new Set([id]), change);
}

/** A design with some edges changed. The same design when `change` gives back every edge as it was. */
export function changeEdges(design: Design, ids: ReadonlySet<string>, change: (edge: DesignEdge) => DesignEdge): Design {
  const edges = mapped(design.edges, ids, change);
  return edges === design.edges ? design : { ...design, edges };
}

/** A design with some annotations changed. The same design when `change` gives back every one as it was. */
export function changeAnnotations(design: Design, ids: ReadonlySet<string>, change: (annotation: Annotation) => Annotation): Design {
  const annotations = design.annotations && mapped(design.annotations, ids, change);
  return annotations === design.annotations ? design : { ...design, annotations };
}

function mapped<T extends { readonly id: string }>(list: readonly T[], ids: ReadonlySet<string>, change: (item: T) => T): readonly T[] {
  let copy: T[] | undefined;
  for (const [index, item] of list.entries()) {
    if (!ids.has(item.id)) continue;
    const next = change(item);
    if (next === item) continue;
    copy ??= [...list];
    copy[index] = next;
  }
  return copy ?? list;
}

/** Longest text of a name, label or title. */
const LONGEST_TEXT = 2000;

/** A text that a file takes: cut where it is too long, `undefined` where it is empty. */
export const textOrNothing = (text: string | undefined): string | undefined => text?.slice(0, LONGEST_TEXT) || undefined;

/** Whether a text can be an id of a node, edge, service, purpose … */
export const isId = (text: string): boolean => text.length > 0 && text.length <= 200;
