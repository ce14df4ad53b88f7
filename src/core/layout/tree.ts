import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignNode } from '../design/design.ts';

/** Who is drawn inside whom. */
export interface Tree {
  readonly nodes: ReadonlyMap<string, DesignNode>;
  /** The container that a node is drawn in: its workflow, else its location; missing at the top. */
  readonly parent: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string | undefined, readonly DesignNode[]>;
  readonly containers: ReadonlySet<string>;
  /** Every node, containers before what they hold. */
  readonly order: readonly DesignNode[];
}

let last: { design: Design; catalog: Catalog; tree: Tree } | undefined;

/**
 * The tree of a design. Containers are the services that the catalog calls so, and whatever something is drawn inside.
 * A container that does not exist, or that would lie inside itself, leaves its contents at the top.
 */
export const treeOf = (design: Design, catalog: Catalog): Tree => {
  if (last?.design === design && last.catalog === catalog) return last.tree;
  const tree = build(design, catalog);
  last = { design, catalog, tree };
  return tree;
};

const build = (design: Design, catalog: Catalog): Tree => {
  const nodes = new Map<string, DesignNode>();
  for (const node of design.nodes) nodes.set(node.id, node);
  const parent = new Map<string, string>();
  const containers = new Set<string>();
  for (const node of design.nodes) {
    if (catalog.services.get(node.service)?.container) containers.add(node.id);
    const around = node.stepOf ?? node.in;
    if (around === undefined || around === node.id || !nodes.has(around) || closes(parent, node.id, around)) continue;
    parent.set(node.id, around);
    containers.add(around);
  }
  const children = new Map<string | undefined, DesignNode[]>();
  for (const node of design.nodes) {
    const around = parent.get(node.id);
    const list = children.get(around);
    if (list) list.push(node);
    else children.set(around, [node]);
  }
  const order = [...(children.get(undefined) ?? [])];
  for (let i = 0; i < order.length; i += 1) {
    const inside = children.get(order[i]?.id);
    if (inside) for (const node of inside) order.push(node);
  }
  return { nodes, parent, children, containers, order };
};

const closes = (parent: ReadonlyMap<string, string>, id: string, around: string): boolean => {
  for (let at: string | undefined = around; at !== undefined; at = parent.get(at)) if (at === id) return true;
  return false;
};

export const isInside = (tree: Tree, id: string, container: string): boolean => {
  for (let at = tree.parent.get(id); at !== undefined; at = tree.parent.get(at)) if (at === container) return true;
  return false;
};
