import { type Node, parseTree } from 'jsonc-parser';
import { sameValue } from './changing.ts';
import type { Design } from './design.ts';
import type { PartKind } from './serialize.ts';
import { inStyle, styleOf, type TextStyle } from './text-style.ts';

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

interface Work {
  readonly text: string;
  readonly style: TextStyle;
  readonly edits: Edit[];
}

const lists = { nodes: 'node', edges: 'edge', accepted: 'accepted', annotations: 'annotation' } as const;
const kinds: Readonly<Record<string, PartKind>> = { ...lists, position: 'point', bends: 'point', size: 'size' };

/**
 * The text of a design after a change. Only what differs between `before` and `after` is rewritten; every other byte stays: order of
 * keys, unknown parts, spacing, line ends. `before` is what the text says, opened; what opening filled in stays unwritten, except
 * in the edges of `pinned`. The order of nodes and edges is that of the text, with what is new at the end.
 */
export function editText(text: string, before: Design, after: Design, pinned: ReadonlySet<string> = new Set()): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(mark);
  const root = parseTree(body, [], { disallowComments: true });
  if (!root) throw new Error('the text is no JSON');
  const work: Work = { text: body, style: styleOf(body), edits: [] };
  editObject(work, root, before, after, pinned);
  let result = body;
  const inOrder = [...work.edits].sort((a, b) => b.offset - a.offset || b.length - a.length);
  for (const { offset, length, content } of inOrder) result = result.slice(0, offset) + content + result.slice(offset + length);
  return text.slice(0, mark) + result;
}

/** `whole`: what opening filled in is written too. */
function editObject(work: Work, node: Node, before: object, after: object, pinned: ReadonlySet<string>, whole = false): void {
  const old = new Map<string, unknown>(Object.entries(before).filter(([, value]) => value !== undefined));
  const now = new Map<string, unknown>(Object.entries(after).filter(([, value]) => value !== undefined));
  const properties = node.children ?? [];
  const gone = new Set<Node>();
  const added: string[] = [];
  const flat = properties.length > 0 && isFlat(work, node);
  for (const property of properties) {
    const key: unknown = property.children?.[0]?.value;
    if (typeof key === 'string' && old.has(key) && !now.has(key)) gone.add(property);
  }
  for (const [key, value] of now) {
    const property = properties.findLast((candidate) => candidate.children?.[0]?.value === key);
    const place = property?.children?.[1];
    if (sameValue(old.get(key), value) && (place || !whole)) continue;
    if (!place)
      added.push(`${JSON.stringify(key)}${work.style.colon}${inStyle(work.style, value, kinds[key] ?? 'value', depthOf(node) + 1, flat)}`);
    else editValue(work, place, key, old.get(key), value, pinned);
  }
  editChildren(work, node, gone, added);
}

function editValue(work: Work, place: Node, key: string, before: unknown, after: unknown, pinned: ReadonlySet<string>): void {
  if (place.type === 'array' && Object.hasOwn(lists, key) && isItems(before) && isItems(after)) {
    editItems(work, place, kinds[key] ?? 'value', before, after, pinned);
  } else if (place.type === 'object' && isObject(before) && isObject(after)) {
    editObject(work, place, before, after, new Set());
  } else {
    const content = inStyle(work.style, after, kinds[key] ?? 'value', depthOf(place));
    work.edits.push({ offset: place.offset, length: place.length, content });
  }
}

type Item = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isItems = (value: unknown): value is readonly Item[] => Array.isArray(value) && value.every(isObject);
const nameOf = ({ id, finding }: Item): unknown => id ?? finding;

/** Nodes, edges, acceptances and annotations are the same where their names are. */
function editItems(
  work: Work,
  list: Node,
  kind: PartKind,
  before: readonly Item[],
  after: readonly Item[],
  pinned: ReadonlySet<string>,
): void {
  const now = new Map(after.map((item) => [nameOf(item), item]));
  const known = new Set(before.map(nameOf));
  const gone = new Set<Node>();
  for (const [index, item] of before.entries()) {
    const node = list.children?.[index];
    const next = now.get(nameOf(item));
    if (!node) continue;
    const isPinned = kind === 'edge' && pinned.has(String(nameOf(item)));
    if (!next) gone.add(node);
    else if (next !== item || isPinned) editObject(work, node, item, next, new Set(), isPinned);
  }
  const fresh = after.filter((item) => !known.has(nameOf(item)));
  const last = list.children?.findLast((child) => !gone.has(child));
  const flat = last !== undefined && isFlat(work, last);
  editChildren(
    work,
    list,
    gone,
    fresh.map((item) => inStyle(work.style, item, kind, depthOf(list) + 1, flat)),
  );
}

/** Takes children of an object or a list out and puts new ones at the end, with the separators that the others have. */
function editChildren(work: Work, node: Node, gone: ReadonlySet<Node>, added: readonly string[]): void {
  const children = node.children ?? [];
  const kept = children.filter((child) => !gone.has(child));
  const last = kept.at(-1);
  if (gone.size === 0 && added.length === 0) return;
  const { style, text, edits } = work;
  const end = ({ offset, length }: Node): number => offset + length;
  if (!last) {
    const [open, close] = [node.offset + 1, end(node) - 1];
    const depth = depthOf(node);
    const inner = style.newline === '' ? style.separator : `,${style.newline}${style.indent.repeat(depth + 1)}`;
    const [start, stop] =
      style.newline === '' ? ['', ''] : [style.newline + style.indent.repeat(depth + 1), style.newline + style.indent.repeat(depth)];
    edits.push({ offset: open, length: close - open, content: added.length === 0 ? '' : start + added.join(inner) + stop });
    return;
  }
  const first = children.indexOf(kept[0] ?? last);
  if (first > 0)
    edits.push({ offset: children[0]?.offset ?? 0, length: (children[first]?.offset ?? 0) - (children[0]?.offset ?? 0), content: '' });
  for (let index = first + 1; index < children.length; index++) {
    const [previous, child] = [children[index - 1], children[index]];
    if (previous && child && gone.has(child)) edits.push({ offset: end(previous), length: end(child) - end(previous), content: '' });
  }
  if (added.length === 0) return;
  const [one, two] = children;
  const lead = text.slice(node.offset + 1, one?.offset);
  const between = one && two ? text.slice(end(one), two.offset) : `,${lead}`;
  const separator = between.includes('\n') ? between : style.separator;
  edits.push({ offset: end(last), length: 0, content: added.map((item) => separator + item).join('') });
}

const isFlat = ({ text }: Work, { offset, length }: Node): boolean => !text.slice(offset, offset + length).includes('\n');

/** How many objects and lists are around a value. */
function depthOf(node: Node): number {
  let depth = 0;
  for (let at = node.parent; at; at = at.parent) if (at.type !== 'property') depth++;
  return depth;
}
