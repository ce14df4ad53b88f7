import type { DrawnContainer, DrawnEdge, DrawnNode, Scene } from '#core/layout/drawn.ts';

/** What a previewed design changes of the picture. */
export interface GhostParts {
  readonly added: readonly (DrawnNode | DrawnContainer)[];
  readonly removed: readonly (DrawnNode | DrawnContainer)[];
  readonly changed: readonly (DrawnNode | DrawnContainer)[];
  readonly addedEdges: readonly DrawnEdge[];
  readonly removedEdges: readonly DrawnEdge[];
}

/** Compares the picture before and after a repair. Items that the scene shares are the same objects and did not change. */
export function ghostParts(before: Scene, after: Scene): GhostParts {
  const was = byId([...before.containers, ...before.nodes]);
  const is = byId([...after.containers, ...after.nodes]);
  const edgesWere = byId(before.edges);
  const edgesAre = byId(after.edges);
  return {
    added: [...is.values()].filter((item) => !was.has(item.id)),
    removed: [...was.values()].filter((item) => !is.has(item.id)),
    changed: [...is.values()].filter((item) => differs(was.get(item.id), item)),
    addedEdges: after.edges.filter((edge) => isOther(edgesWere.get(edge.id), edge)),
    removedEdges: before.edges.filter((edge) => isOther(edgesAre.get(edge.id), edge)),
  };
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

/** Another text, service or use; not merely another size or severity. */
const differs = (a: DrawnNode | DrawnContainer | undefined, b: DrawnNode | DrawnContainer): boolean =>
  a !== undefined && a !== b && (a.service !== b.service || a.title !== b.title || subtitle(a) !== subtitle(b) || chips(a) !== chips(b));

const subtitle = (item: DrawnNode | DrawnContainer): string => ('subtitle' in item ? item.subtitle : item.name);
const chips = (item: DrawnNode | DrawnContainer): string => ('chips' in item ? item.chips.map((chip) => chip.text).join(' ') : '');

/** Another pair of ends, flow or caption; not merely another way around the nodes. */
const isOther = (a: DrawnEdge | undefined, b: DrawnEdge): boolean =>
  a === undefined || (a !== b && (a.from !== b.from || a.to !== b.to || a.family !== b.family || a.label?.text !== b.label?.text));
