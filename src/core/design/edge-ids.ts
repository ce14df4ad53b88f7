import type { DesignEdge, FileEdge } from './design.ts';

const LONGEST = 180; // an id may have 200 characters; room for " (1000)"

/** The id of an edge that has none of its own: "a -> b", or "a -> b (2)" where that is taken. */
export function edgeId(from: string, to: string, taken: { has(id: string): boolean }): string {
  const plain = `${from} -> ${to}`;
  return freeId(plain.length <= LONGEST ? plain : 'edge', taken);
}

/** The id itself, or with a number after it: the first one that is not taken. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) {
    const candidate = `${id} (${number})`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Gives every edge an id; ids of the file come first. The same edges always get the same ids. */
export function withEdgeIds(edges: readonly FileEdge[]): readonly DesignEdge[] {
  const taken = new Set<string>();
  for (const edge of edges) if (edge.id !== undefined) taken.add(edge.id);
  const next = new Map<string, number>();
  return edges.map((edge) => {
    const { id: own } = edge;
    if (own !== undefined) return hasId(edge) ? edge : { ...edge, id: own };
    const id = numberedId(edge, taken, next);
    taken.add(id);
    return { ...edge, id };
  });
}

const hasId = (edge: FileEdge): edge is DesignEdge => edge.id !== undefined;

/** Like `edgeId`, but remembers where counting stopped: a thousand edges between two nodes stay fast. */
function numberedId(edge: FileEdge, taken: ReadonlySet<string>, next: Map<string, number>): string {
  const plain = `${edge.from} -> ${edge.to}`;
  const base = plain.length <= LONGEST ? plain : 'edge';
  let number = next.get(base) ?? 1;
  let id = number === 1 ? base : `${base} (${number})`;
  while (taken.has(id)) {
    number++;
    id = `${base} (${number})`;
  }
  next.set(base, number + 1);
  return id;
}
