import { renumbered } from './annotations.ts';
import type { Annotation, Design, DesignEdge, DesignNode } from './design.ts';

export interface Pair<Item> {
  readonly before: Item;
  readonly after: Item;
}

/** What tells one design from another. */
export interface Comparison {
  readonly added: readonly DesignNode[];
  readonly removed: readonly DesignNode[];
  /** Nodes of which something else than the place is different. */
  readonly changed: readonly Pair<DesignNode>[];
  /** How many nodes only lie elsewhere or have another size. A first place is no move: until then nobody had said where. */
  readonly moved: number;
  readonly edgesAdded: readonly DesignEdge[];
  readonly edgesRemoved: readonly DesignEdge[];
  /** Edges of which something else than the line is different. */
  readonly edgesChanged: readonly Pair<DesignEdge>[];
  /** How many edges only run another way: other bend points or sides. */
  readonly rerouted: number;
  readonly annotationsAdded: readonly Annotation[];
  readonly annotationsRemoved: readonly Annotation[];
  /** Annotations that say, look or lie differently. */
  readonly annotationsChanged: readonly Pair<Annotation>[];
  /** How many callouts come in another order. */
  readonly renumbered: number;
  /** Ids of requirements that are said differently. */
  readonly requirements: readonly string[];
  /** Keys of the design that are different: title, stage, profile, accepted, and what only newer versions know. */
  readonly others: readonly string[];
}

/** What of a design has to be done to one to get the other. Nodes and edges are the same where their ids are. */
export function compareDesigns(before: Design, after: Design): Comparison {
  const nodes = compareItems(before.nodes, after.nodes);
  const edges = compareItems(before.edges, after.edges);
  const annotations = compareItems(before.annotations ?? [], after.annotations ?? []);
  return {
    added: nodes.added,
    removed: nodes.removed,
    changed: nodes.changed.filter((pair) => !onlyElsewhere(pair)),
    moved: nodes.changed.filter((pair) => onlyElsewhere(pair) && pair.before.position !== undefined).length,
    edgesAdded: edges.added,
    edgesRemoved: edges.removed,
    edgesChanged: edges.changed.filter((pair) => !onlyRerouted(pair)),
    rerouted: edges.changed.filter(onlyRerouted).length,
    annotationsAdded: annotations.added,
    annotationsRemoved: annotations.removed,
    annotationsChanged: annotations.changed,
    renumbered: renumbered(before, after).length,
    requirements: differingKeys(before.requirements ?? {}, after.requirements ?? {}),
    others: differingKeys(before, after).filter((key) => !['nodes', 'edges', 'annotations', 'requirements'].includes(key)),
  };
}

/** Whether two designs say the same, places included that both have said. */
export const saysTheSame = (comparison: Comparison): boolean =>
  Object.values(comparison).every((part) => (Array.isArray(part) ? part.length === 0 : part === 0));

function compareItems<Item extends { readonly id: string }>(before: readonly Item[], after: readonly Item[]) {
  const old = new Map(before.map((item) => [item.id, item]));
  const fresh = new Map(after.map((item) => [item.id, item]));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !fresh.has(id)),
    changed: after.flatMap((item): readonly Pair<Item>[] => {
      const was = old.get(item.id);
      return was === undefined || same(was, item) ? [] : [{ before: was, after: item }];
    }),
  };
}

const onlyElsewhere = ({ before, after }: Pair<DesignNode>): boolean => same(withoutPlace(before), withoutPlace(after));
const withoutPlace = ({ position, size, ...rest }: DesignNode) => rest;

const onlyRerouted = ({ before, after }: Pair<DesignEdge>): boolean => same(withoutWay(before), withoutWay(after));
const withoutWay = ({ bends, fromSide, toSide, ...rest }: DesignEdge) => rest;

function differingKeys(before: object, after: object): readonly string[] {
  const [old, fresh] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => !same(old.get(key), fresh.get(key)));
}

/** Equal in what they hold; the order of keys says nothing, and a key without a value is none. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  return differingKeys(a, b).length === 0;
}
