import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignEdge, DesignNode } from '../design/design.ts';
import { badgeBox, drawContainer, drawNode, sameMark } from './draw-node.ts';
import type { DrawnContainer, DrawnEdge, DrawnLabel, DrawnNode, Scene } from './drawn.ts';
import { around, inflate, overlaps, type Rect, sameRect, union } from './geometry.ts';
import { labelArea, labelSize, longestPiece, placeLabel } from './labels.ts';
import type { EdgeMark, Marks, NodeMark } from './marks.ts';
import { type Network, type Routed, routeAll, touches } from './network.ts';
import { changedBoxes, type Obstacles, obstaclesOf } from './obstacles.ts';
import { drawRoute } from './path.ts';
import { placeDesign } from './place.ts';
import { type Tree, treeOf } from './tree.ts';
import { labelOfEdge } from './words.ts';

export type { DrawnContainer, DrawnEdge, DrawnLabel, DrawnNode, Scene } from './drawn.ts';

/** What a scene was made from, kept to reuse what did not change. */
interface Memory {
  readonly design: Design;
  readonly catalog: Catalog;
  readonly marks: Marks;
  readonly tree: Tree;
  readonly obstacles: Obstacles;
  readonly network: Network;
  readonly items: ReadonlyMap<string, { readonly node: DesignNode; readonly mark: NodeMark | undefined; readonly drawn: DrawnNode | DrawnContainer }>;
  readonly edges: ReadonlyMap<string, EdgeMemory>;
}

interface EdgeMemory {
  readonly edge: DesignEdge;
  readonly from: DesignNode;
  readonly to: DesignNode;
  readonly text: string | undefined;
  readonly meant: string | undefined;
  readonly drawn: DrawnEdge;
}

const memories = new WeakMap<Scene, Memory>();
export const memoryOf = (scene: Scene): Memory | undefined => memories.get(scene);

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
  const { nodes, containers, items } = drawItems(design, catalog, marks, tree, placed, memory);
  const obstacles = obstaclesOf(nodes, containers);
  const base = previous && memory && sameParents(memory.tree, tree) ? memory : undefined;
  const changed = previous && base ? [...changedBoxes(previous.nodes, nodes), ...changedBoxes(previous.containers, containers)] : [];
  const network = routeAll(design, tree, placed, obstacles, base?.network, changed);
  const edges = drawEdges(design, catalog, marks, tree, network, obstacles, base, changed);
  const drawn = [...edges.values()].map((entry) => entry.drawn);
  const next: Scene = { containers, nodes, edges: drawn, bounds: boundsOfItems(containers, nodes, drawn) };
  memories.set(next, { design, catalog, marks, tree, obstacles, network, items, edges });
  return next;
};

const sameParents = (a: Tree, b: Tree): boolean => {
  if (a.parent.size !== b.parent.size) return false;
  for (const [id, parent] of b.parent) if (a.parent.get(id) !== parent) return false;
  return true;
};

const drawItems = (design: Design, catalog: Catalog, marks: Marks, tree: Tree, placed: ReadonlyMap<string, Rect>, memory: Memory | undefined) => {
  const items = new Map<string, { node: DesignNode; mark: NodeMark | undefined; drawn: DrawnNode | DrawnContainer }>();
  const nodes: DrawnNode[] = [];
  const containers: DrawnContainer[] = [];
  for (const node of tree.order) {
    const rect = placed.get(node.id);
    if (!rect) continue;
    const mark = marks.nodes.get(node.id);
    const parent = tree.parent.get(node.id);
    const was = memory?.items.get(node.id);
    const usable = was && was.node === node && sameMark(was.mark, mark) && was.drawn.parent === parent && sameRect(was.drawn, rect) ? was.drawn : undefined;
    if (tree.containers.has(node.id)) {
      const depth = depthOf(tree, node.id);
      const drawn = usable && 'titleBox' in usable && usable.depth === depth ? usable : drawContainer(catalog, node, rect, parent, mark, depth);
      containers.push(drawn);
      items.set(node.id, { node, mark, drawn });
    } else {
      const lives = livesIn(tree, node);
      const drawn = usable && !('titleBox' in usable) && usable.livesIn === lives ? usable : drawNode(catalog, node, rect, parent, mark, lives);
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

const drawEdges = (design: Design, catalog: Catalog, marks: Marks, tree: Tree, network: Network, obstacles: Obstacles, base: Memory | undefined, changed: readonly Rect[]): ReadonlyMap<string, EdgeMemory> => {
  const dirty: Rect[] = [...changed, ...network.changed];
  for (const [id, was] of base?.edges ?? []) if (was.drawn.label && !network.routes.has(id)) dirty.push(was.drawn.label);
  const texts = new Map<string, Wording>();
  const labelled: Wording[] = [];
  for (const edge of design.edges) {
    const routed = network.routes.get(edge.id);
    const [from, to] = [tree.nodes.get(edge.from), tree.nodes.get(edge.to)];
    if (!routed || !from || !to) continue;
    const mark = marks.edges.get(edge.id);
    const wrong = mark?.severity === 'error' || mark?.severity === 'warning';
    const was = base?.edges.get(edge.id);
    const sameWords = was !== undefined && was.edge === edge && was.from === from && was.to === to && was.meant === mark?.intent && was.drawn.severity === mark?.severity;
    const text = sameWords ? was.text : labelOfEdge(catalog, edge, from, to, wrong, mark?.intent);
    const sameLine = was !== undefined && was.drawn.points === routed.points && was.drawn.severity === mark?.severity;
    const wording = { edge, from, to, routed, mark, wrong, was, text, sameLine, room: text === undefined ? 0 : longestPiece(routed.points) };
    texts.set(edge.id, wording);
    if (text !== undefined) labelled.push(wording);
  }
  labelled.sort((a, b) => a.room - b.room); // those with little choice first
  const labels = new Map<string, DrawnLabel>();
  const taken: Rect[] = [];
  const lines = [...network.routes.values()];
  for (const { edge, text, wrong, routed, was, sameLine } of labelled) {
    if (text === undefined) continue;
    const label = putLabel(edge.id, text, wrong, routed.points, obstacles, lines, taken, dirty, sameLine && was?.text === text ? was.drawn.label : undefined);
    labels.set(edge.id, label);
    taken.push(label);
    if (was?.drawn.label === label) continue;
    dirty.push(label);
    if (was?.drawn.label) dirty.push(was.drawn.label);
  }
  const result = new Map<string, EdgeMemory>();
  for (const { edge, from, to, routed, mark, wrong, was, text, sameLine } of texts.values()) {
    const label = labels.get(edge.id);
    const family = (edge.flow === undefined ? undefined : catalog.flows.get(edge.flow)?.family) ?? 'none';
    const line = sameLine && was ? was.drawn : drawRoute(routed.points, wrong);
    const same = sameLine && was && was.drawn.label === label && was.drawn.family === family && was.drawn.from === edge.from && was.drawn.to === edge.to;
    const drawn = same
      ? was.drawn
      : { id: edge.id, from: edge.from, to: edge.to, points: routed.points, path: line.path, arrow: line.arrow, family, dashed: family === 'control', severity: mark?.severity, label, box: boxWith(routed.box, label) };
    result.set(edge.id, { edge, from, to, text, meant: mark?.intent, drawn });
  }
  return result;
};

interface Wording {
  readonly edge: DesignEdge;
  readonly from: DesignNode;
  readonly to: DesignNode;
  readonly routed: Routed;
  readonly mark: EdgeMark | undefined;
  readonly wrong: boolean;
  readonly was: EdgeMemory | undefined;
  readonly text: string | undefined;
  readonly sameLine: boolean;
  readonly room: number;
}

const putLabel = (id: string, text: string, wrong: boolean, points: readonly number[], obstacles: Obstacles, lines: readonly Routed[], labels: readonly Rect[], dirty: readonly Rect[], was: DrawnLabel | undefined): DrawnLabel => {
  const size = labelSize(text, wrong);
  const area = labelArea(points, size);
  if (was && !touches(dirty, area)) return was;
  const near = lines.filter((line) => line.id !== id && nearBox(line.box, area)).map((line) => line.points);
  const placed = placeLabel(points, size, obstacles, near, labels.filter((label) => overlaps(label, area)));
  return was && was.text === placed.text && sameRect(was, placed) ? was : placed;
};

/** Like `overlaps`, for lines, which have no area. */
const nearBox = (line: Rect, area: Rect): boolean => line.x <= area.x + area.width && line.x + line.width >= area.x && line.y <= area.y + area.height && line.y + line.height >= area.y;

const boxWith = (line: Rect, label: Rect | undefined): Rect => (label ? union(inflate(line, 6), label) : inflate(line, 6));

const boundsOfItems = (containers: Iterable<DrawnContainer>, nodes: Iterable<DrawnNode>, edges: Iterable<DrawnEdge>): Rect => {
  const boxes: Rect[] = [];
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
      )
    : drawn.bounds;

