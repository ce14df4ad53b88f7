import { inferFlow } from '#core/catalog/infer-flow.ts';
import type { Placeable } from '#core/catalog/search.ts';
import { addNode } from '#core/design/commands/add-node.ts';
import { connect } from '#core/design/commands/connect.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { inflate, overlaps, type Point, type Rect } from '#core/layout/geometry.ts';
import { nodeSize } from '#core/layout/place.ts';
import { freeSpot } from '#core/layout/placement.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { newNode } from '../../store/new-node.ts';
import { amend, run } from '../../store/run.ts';
import { select } from '../../store/select.ts';
import { requestView } from '../../store/view.ts';
import { withinFrame } from '../../store/within-frame.ts';
import { activeNode } from '../gestures.ts';
import { containerAt, placeFor } from '../moving/drop-place.ts';
import { freeSpotFor } from './free-spot.ts';

/** Px between cards that do not look as if they touched. */
const BESIDE = 8;

/** Adds a service with its middle at a point of the canvas, in the container that lies there, and selects it. Returns its id. */
export function addServiceAt(placeable: Placeable, at: Point): string {
  const { design, scene } = editorState();
  const node = newNode(design, catalog, placeable);
  const { width, height } = nodeSize(catalog, node);
  const container = containerAt(scene, catalog, design, at, new Set());
  return added(placedNode(design, node, { x: at.x - width / 2, y: at.y - height / 2 }, container));
}

/** The same, but at the nearest free place where it would lie on something there. */
export function addServiceClear(placeable: Placeable, at: Point): string {
  const { design, scene } = editorState();
  const node = newNode(design, catalog, placeable);
  const { width, height } = nodeSize(catalog, node);
  const container = containerAt(scene, catalog, design, at, new Set());
  const there = { x: at.x - width / 2, y: at.y - height / 2 };
  const around = new Set([
    container,
    ...graphOf(design)
      .ancestors(container ?? '')
      .map(({ id }) => id),
  ]);
  const wide = inflate({ ...there, width, height }, BESIDE);
  const notes = scene.annotations.filter(({ kind }) => kind !== 'frame' && kind !== 'callout');
  const isFree = ![...scene.nodes, ...scene.containers, ...notes].some((box) => !around.has(box.id) && overlaps(wide, box));
  if (isFree) return addServiceAt(placeable, at);
  const frame = scene.containers.find(({ id }) => id === container);
  const origin: Point = frame ?? { x: 0, y: 0 };
  const spot = freeSpot(design, catalog, { x: there.x - origin.x, y: there.y - origin.y }, { width, height }, container);
  const id = added(placedNode(design, node, { x: spot.x + origin.x, y: spot.y + origin.y }, container));
  requestView({ show: [id] });
  return id;
}

/** Adds a service at a free place near the selection, else near a point, and selects it. Returns its id. */
export function addServiceNear(placeable: Placeable, near: Point): string {
  const { design, scene, selection } = editorState();
  const node = newNode(design, catalog, placeable);
  const { position, container } = freeSpotFor(
    design,
    catalog,
    scene,
    node,
    selection.nodes.size === 1 ? [...selection.nodes][0] : undefined,
    near,
  );
  const id = added(placedNode(design, node, position, container));
  requestView({ show: [id] });
  return id;
}

/** Draws an edge to a node that was just added, as part of the same step. */
export function connectAdded(from: string, id: string): void {
  const [source, target] = [graphOf(editorState().design).node(from), graphOf(editorState().design).node(id)];
  if (!source || !target) return;
  const { flow, intent } = inferFlow(catalog, source, target);
  amend((design) => connect(design, { from, to: id, flow, ...(intent !== undefined && { intent }) }));
}

function placedNode(design: Design, node: DesignNode, absolute: Point, container: string | undefined): DesignNode {
  const around: Rect | undefined = editorState().scene.containers.find((box) => box.id === container);
  const { in: location, stepOf } = around ? placeFor(design, catalog, container) : { in: null, stepOf: null };
  const free = { x: Math.round(absolute.x - (around?.x ?? 0)), y: Math.round(absolute.y - (around?.y ?? 0)) };
  const position = around ? withinFrame(free) : free;
  const { width, height } = nodeSize(catalog, node);
  const isFrame = catalog.services.get(node.service)?.container !== undefined;
  // A frame keeps the size that it was placed with, also when the first thing that comes into it is smaller.
  return { ...node, position, ...(isFrame && { size: { width, height } }), ...(location && { in: location }), ...(stepOf && { stepOf }) };
}

function added(node: DesignNode): string {
  const name = catalog.services.get(node.service)?.name ?? node.service;
  run(`Add ${name}`, (design) => addNode(design, node));
  select([node.id]);
  activeNode.set(node.id);
  return node.id;
}
