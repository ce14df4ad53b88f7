import type { NodeChange } from '@xyflow/react';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { middleOf } from '#core/layout/along-line.ts';
import type { DrawnAnnotation, Scene } from '#core/layout/drawn.ts';
import type { Point } from '#core/layout/geometry.ts';
import { movedEdges, stretchedEdge } from '../edges/moved-edges.ts';
import type { FlowNode } from '../flow-node.ts';
import { type Drag, drag } from '../gestures.ts';
import { movedBy } from '../moving/moved-by.ts';

type Change = NodeChange<FlowNode>;

/** The moves of a drag with those of what goes along: what frames carry, callouts on arrows that are stretched, and those on what has no element. */
export function withAlong(changes: readonly Change[], design: Design, scene: Scene, resting: readonly FlowNode[]): readonly Change[] {
  const now = drag.get();
  const first = changes.find((change) => change.type === 'position');
  if (!now || !first?.position || scene.annotations.length === 0) return changes;
  const way = movedBy(design, scene, { id: first.id, position: first.position });
  if (!way) return changes;
  const moved = new Set(changes.flatMap((change) => (change.type === 'position' ? [change.id] : [])));
  const more: Change[] = [];
  const move = (id: string, delta: Point): void => {
    const at = moved.has(id) ? undefined : resting.find((node) => node.id === id)?.position;
    if (at) more.push({ id, type: 'position', position: { x: at.x + delta.x, y: at.y + delta.y }, dragging: true });
  };
  for (const id of now.carried) move(id, way);
  for (const { id, edge, parent } of scene.annotations) {
    if (parent !== undefined && now.moved.has(parent) && !resting.find((node) => node.id === id)?.parentId) move(id, way);
    const delta = edge === undefined ? undefined : shiftOf(edge, now, design, scene, way);
    if (delta) move(id, delta);
  }
  return more.length === 0 ? changes : [...changes, ...more];
}

/** How far the middle of an edge goes while its ends are moved. */
function shiftOf(id: string, { moved }: Drag, design: Design, scene: Scene, way: Point): Point | undefined {
  const ends = graphOf(design).edge(id);
  const drawn = scene.edges.find((edge) => edge.id === id);
  if (!ends || !drawn || !(moved.has(ends.from) || moved.has(ends.to))) return undefined;
  const [stretched] = movedEdges(design, { ...scene, edges: [drawn] }, moved).stretched;
  if (!stretched) return way;
  const [before, after] = [middleOf(drawn.points), middleOf(stretchedEdge(stretched, way).points)];
  return { x: after.x - before.x, y: after.y - before.y };
}

/** Whether an annotation moves with something that is moved, without being moved itself. */
export function followsMoved({ parent, edge }: DrawnAnnotation, design: Design, moved: ReadonlySet<string>): boolean {
  if (parent !== undefined) return moved.has(parent);
  const ends = edge === undefined ? undefined : graphOf(design).edge(edge);
  return ends !== undefined && moved.has(ends.from) && moved.has(ends.to);
}
