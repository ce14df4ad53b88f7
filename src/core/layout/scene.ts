import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignNode } from '../design/design.ts';
import { drawAnnotations } from './draw-annotations.ts';
import { drawEdges, type EdgeMemory } from './draw-edges.ts';
import { badgeBox, drawContainer, drawNode, sameMark } from './draw-node.ts';
import type { DrawnAnnotation, DrawnContainer, DrawnEdge, DrawnNode, Scene } from './drawn.ts';
import { around, inflate, type Rect, sameRect } from './geometry.ts';
import type { Marks, NodeMark } from './marks.ts';
import { routeAll } from './network.ts';
import { changedBoxes, type Obstacles, obstaclesOf } from './obstacles.ts';
import { placeDesign } from './place.ts';
import type { Network } from './routed.ts';
import { type Tree, treeOf } from './tree.ts';

export type { DrawnAnnotation, DrawnContainer, DrawnEdge, DrawnLabel, DrawnNode, Scene } from './drawn.ts';

/** What a scene was made from, kept to reuse what did not change. */
interface Memory {
  readonly design: Design;
  readonly catalog: Catalog;
  readonly marks: Marks;
  readonly tree: Tree;
  readonly obstacles: Obstacles;
  readonly network: Network;
  readonly items: ReadonlyMap<
    string,
    { readonly node: DesignNode; readonly mark: NodeMark | undefined; readonly drawn: DrawnNode | DrawnContainer }
  >;
  readonly edges: ReadonlyMap<string, EdgeMemory>;
}

const memories = new WeakMap<Scene, Memory>();

/**
 * The one list of drawn things, in absolute px. Items of `previous` that did not change are the same objects; the picture
 * itself never depends on `previous`.
 */
export const scene = (design: Design, catalog: Catalog, marks: Marks, previous?: Scene): Scene => {
  const before = previous && memories.get(previous);
  const memory = before?.catalog === catalog ? before : undefined;
  if (previous && memory?.design === design && memory.marks === marks) return previous;
  const tree = treeOf(design, catalog);
  const placed = placeDesign(design, catalog, marks);
  const { nodes, containers, items } = drawItems(catalog, marks, tree, placed, memory);
  const obstacles = obstaclesOf(nodes, containers, memory?.obstacles);
  const kept = previous && memory && sameParents(memory.tree, tree) && isMuchTheSame(previous.nodes, nodes);
  const base = kept ? memory : undefined;
  const changed = kept ? [...changedBoxes(previous.nodes, nodes), ...changedBoxes(previous.containers, containers)] : [];
  const network = routeAll(design, tree, placed, obstacles, base?.network, changed);
  const edges = drawEdges({ design, catalog, marks, tree, network, obstacles, changed }, base?.edges);
  const drawn = [...edges.values()].map((entry) => entry.drawn);
  const annotations = drawAnnotations(design, { rects: placed, edges: drawn }, previous?.annotations);
  const next: Scene = { containers, nodes, edges: drawn, annotations, bounds: boundsOfItems(containers, nodes, drawn, annotations) };
  memories.set(next, { design, catalog, marks, tree, obstacles, network, items, edges });
  return next;
};

/** Where most of it is new, telling what is not takes longer than drawing all of it. */
const isMuchTheSame = (before: readonly DrawnNode[], after: readonly DrawnNode[]): boolean => {
  const known = new Set(before);
  let same = 0;
  for (const node of after) if (known.has(node)) same += 1;
  return 2 * same >= after.length;
};

const sameParents = (a: Tree, b: Tree): boolean => {
  if (a.parent.size !== b.parent.size) return false;
  for (const [id, parent] of b.parent) if (a.parent.get(id) !== parent) return false;
  return true;
};

const drawItems = (catalog: Catalog, marks: Marks, tree: Tree, placed: ReadonlyMap<string, Rect>, memory: Memory | undefined) => {
  const items = new Map<string, { node: DesignNode; mark: NodeMark | undefined; drawn: DrawnNode | DrawnContainer }>();
  const nodes: DrawnNode[] = [];
  const containers: DrawnContainer[] = [];
  for (const node of tree.order) {
    const rect = placed.get(node.id);
    if (!rect) continue;
    const mark = marks.nodes.get(node.id);
    const parent = tree.parent.get(node.id);
    const was = memory?.items.get(node.id);
    const usable =
      was && was.node === node && sameMark(was.mark, mark) && was.drawn.parent === parent && sameRect(was.drawn, rect)
        ? was.drawn
        : undefined;
    if (tree.containers.has(node.id)) {
      const depth = depthOf(tree, node.id);
      const drawn =
        usable && 'titleBox' in usable && usable.depth === depth ? usable : drawContainer(catalog, node, rect, parent, mark, depth);
      containers.push(drawn);
      items.set(node.id, { node, mark, drawn });
    } else {
      const lives = livesIn(tree, node);
      const drawn =
        usable && !('titleBox' in usable) && usable.livesIn === lives ? usable : drawNode(catalog, node, rect, parent, mark, lives);
      nodes.push(drawn);
      items.set(node.id, { node, mark, drawn });
    }
  }
  return { nodes, containers, items };
};

const depthOf = (tree: Tree, id: string): number => {
  let depth = 0;
  for (let at = tree.parent.get(id); at !== undefined; at = tree.parent.get(at)) depth += 1;
  return depth;
};

/** The location of a step that is drawn in its workflow, unless that workflow is drawn in the location as well. */
const livesIn = (tree: Tree, node: DesignNode): string | undefined => {
  if (node.stepOf === undefined || node.in === undefined) return undefined;
  for (let at = tree.parent.get(node.id); at !== undefined; at = tree.parent.get(at)) if (at === node.in) return undefined;
  const location = tree.nodes.get(node.in);
  return location && (location.name || location.service);
};

const boundsOfItems = (
  containers: Iterable<DrawnContainer>,
  nodes: Iterable<DrawnNode>,
  edges: Iterable<DrawnEdge>,
  annotations: Iterable<DrawnAnnotation>,
): Rect => {
  const boxes: Rect[] = [...annotations];
  for (const item of containers) boxes.push(inflate(item, 1));
  for (const item of nodes) {
    boxes.push(item);
    const badge = badgeBox(item);
    if (badge) boxes.push(inflate(badge, 2)); // with its ring
  }
  for (const { box } of edges) boxes.push(box);
  return around(boxes) ?? { x: 0, y: 0, width: 0, height: 0 };
};

/** The box around the whole picture, or around the items with these ids, with their labels and badges. */
export const boundsOf = (drawn: Scene, ids?: ReadonlySet<string>): Rect =>
  ids
    ? boundsOfItems(
        drawn.containers.filter(({ id }) => ids.has(id)),
        drawn.nodes.filter(({ id }) => ids.has(id)),
        drawn.edges.filter(({ id }) => ids.has(id)),
        drawn.annotations.filter(({ id }) => ids.has(id)),
      )
    : drawn.bounds;
