import { renumbered } from '#core/design/annotations.ts';
import { sameValue } from '#core/design/changing.ts';
import type { Design } from '#core/design/design.ts';
import type { Finding, Report } from '#core/validator/finding.ts';

/** What one item of a design is called, and what became of it. */
export interface Difference {
  readonly what: 'node' | 'edge' | 'annotation' | 'requirement' | 'design';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Keys that changed; where things lie and lines run is looks, and left out. */
  readonly keys: readonly string[];
}

export interface Comparison {
  readonly structure: readonly Difference[];
  readonly fixed: readonly Finding[];
  readonly fresh: readonly Finding[];
}

const looks = new Set(['position', 'size', 'bends', 'fromSide', 'toSide']);

/** What changed from one design to another: structure, and what the checks say of it. */
export function compareDesigns(a: { design: Design; report: Report }, b: { design: Design; report: Report }): Comparison {
  const said = ({ findings }: Report) => new Map(findings.map((finding) => [`${finding.verdict} ${finding.id}`, finding]));
  const [before, after] = [said(a.report), said(b.report)];
  return {
    structure: [
      ...topLevel(a.design, b.design),
      ...entries('requirement', a.design.requirements ?? {}, b.design.requirements ?? {}),
      ...items('node', a.design.nodes, b.design.nodes),
      ...items('edge', a.design.edges, b.design.edges),
      ...items('annotation', a.design.annotations ?? [], b.design.annotations ?? []),
      ...renumbered(a.design, b.design).map((id) => ({ what: 'annotation', id, change: 'changed', keys: ['number'] }) as const),
    ],
    fixed: [...before].filter(([key]) => !after.has(key)).map(([, finding]) => finding),
    fresh: [...after].filter(([key]) => !before.has(key)).map(([, finding]) => finding),
  };
}

function topLevel(a: Design, b: Design): readonly Difference[] {
  const keys = (['title', 'profile', 'stage'] as const).filter((key) => a[key] !== b[key]);
  return keys.length === 0 ? [] : [{ what: 'design', id: '', change: 'changed', keys }];
}

function entries(what: Difference['what'], a: object, b: object): readonly Difference[] {
  const [before, after] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return differences(what, before, after, () => []);
}

function items(
  what: Difference['what'],
  a: readonly { readonly id: string }[],
  b: readonly { readonly id: string }[],
): readonly Difference[] {
  const byId = (list: readonly { readonly id: string }[]) => new Map<string, unknown>(list.map((item) => [item.id, item]));
  return differences(what, byId(a), byId(b), changedKeys);
}

function differences(
  what: Difference['what'],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  keysOf: (a: object, b: object) => readonly string[],
): readonly Difference[] {
  const found: Difference[] = [];
  for (const [id, value] of before) {
    const now = after.get(id);
    if (!after.has(id)) found.push({ what, id, change: 'removed', keys: [] });
    else if (!sameValue(value, now)) {
      const isItem = typeof value === 'object' && value !== null && typeof now === 'object' && now !== null;
      const keys = isItem ? keysOf(value, now) : [];
      if (keys.length > 0 || !isItem || what === 'requirement') found.push({ what, id, change: 'changed', keys });
    }
  }
  for (const id of after.keys()) if (!before.has(id)) found.push({ what, id, change: 'added', keys: [] });
  return found;
}

function changedKeys(a: object, b: object): readonly string[] {
  const before = new Map<string, unknown>(Object.entries(a));
  const after = new Map<string, unknown>(Object.entries(b));
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !looks.has(key) && !sameValue(before.get(key), after.get(key)));
}
