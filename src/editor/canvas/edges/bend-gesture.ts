import { bendEdge } from '#core/design/commands/bend-edge.ts';
import type { DesignEdge } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { DrawnEdge } from '#core/layout/drawn.ts';
import { centre, type Point } from '#core/layout/geometry.ts';
import { scene } from '#core/layout/scene.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { run } from '../../store/run.ts';
import { select } from '../../store/select.ts';
import { activeBend, bending } from '../gestures.ts';
import { bendAt, edgeAt, onHandle } from '../hit.ts';
import type { View } from '../moving/auto-pan.ts';
import { holdPointer, isDrag, type Pointer } from '../moving/held-pointer.ts';
import { rectsOf } from '../rects.ts';
import { type Hold, holdPiece, nearestPiece } from './bend-points.ts';
import { stretchedEdge } from './moved-edges.ts';
import { onlyEdge } from './only-edge.ts';

/** Px on the screen within which a line snaps straight. */
const snapReach = 7;

interface PointerPress extends Pointer {
  readonly target: EventTarget | null;
  readonly button: number;
  readonly isPrimary: boolean;
  readonly pointerType: string;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
}

/**
 * A press on the one selected edge, or on one that is not selected, takes hold of the bend point or the piece of the line that it
 * meets; what is pulled is selected. A finger on the line itself moves the view, as everywhere; it bends by the grips.
 */
export function pressLine(event: PointerPress, view: View): void {
  const { access, design, selection, tool } = editorState();
  const under = edgeAt(event.target);
  const edge = under === undefined || selection.edges.has(under) ? onlyEdge() : graphOf(design).edge(under);
  if (!edge || access !== 'edit' || tool !== 'select' || event.button !== 0 || event.shiftKey || event.metaKey || event.ctrlKey) return;
  if (!event.isPrimary || (event.pointerType === 'touch' && !onHandle(event.target))) return;
  const bend = bendAt(event.target);
  if (bend !== undefined) pullBend(event, edge, bend, view);
  else if (under === edge.id) pullPiece(event, edge, view);
}

/** Takes hold of a bend point, which then goes wherever the pointer goes. */
function pullBend(pointer: Pointer, edge: DesignEdge, index: number, view: View): void {
  activeBend.set({ edge: edge.id, index });
  pull(pointer, edge, { bends: edge.bends ?? [], held: [index], axis: undefined }, view);
}

/** Takes hold of the straight piece of a line that lies under the pointer, which then goes sideways. */
function pullPiece(pointer: Pointer, edge: DesignEdge, view: View): void {
  const drawn = editorState().scene.edges.find(({ id }) => id === edge.id);
  const found = drawn && nearestPiece(drawn.points, view.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY }));
  if (drawn && found) pull(pointer, edge, holdPiece(drawn.points, edge.bends ?? [], found), view);
}

/**
 * Moves bend points until the pointer is let go, which is one step of history. They snap to what makes the line straight, unless
 * Ctrl or Cmd is held. A point that the line does not need any more is gone. Escape gives up.
 */
function pull(
  pointer: Pointer,
  edge: DesignEdge,
  hold: Omit<Hold, 'axis'> & { readonly axis: Hold['axis'] | undefined },
  view: View,
): void {
  const start = view.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY });
  const straight = straightAt(edge, hold.bends, hold.held);
  let moved = false;

  const at = (event: PointerEvent): readonly Point[] => {
    const here = view.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const reach = event.ctrlKey || event.metaKey ? 0 : snapReach / view.getViewport().zoom;
    return hold.bends.map((bend, index) => {
      if (!hold.held.includes(index)) return bend;
      const x = hold.axis === 'y' ? bend.x : snapped(bend.x + here.x - start.x, straight.xs, reach);
      const y = hold.axis === 'x' ? bend.y : snapped(bend.y + here.y - start.y, straight.ys, reach);
      return { ...bend, x, y };
    });
  };
  holdPointer(pointer, {
    move: (event) => {
      if (!moved && isDrag(pointer, event)) {
        moved = true;
        if (onlyEdge()?.id !== edge.id) select([], [edge.id]);
      }
      const bends = moved ? at(event) : undefined;
      const drawn = bends && sketchedWith(edge, bends);
      if (bends && drawn) bending.set({ edge: edge.id, bends, drawn });
    },
    drop: (event) => {
      const bends = moved ? needed(edge.id, at(event), hold.held) : undefined;
      bending.set(undefined);
      if (!bends) return;
      run('Bend the arrow', (design) => bendEdge(design, edge.id, bends));
      const [index, another] = hold.held;
      const kept = index !== undefined && another === undefined && bends.length === hold.bends.length;
      activeBend.set(kept ? { edge: edge.id, index } : undefined);
    },
    giveUp: () => bending.set(undefined),
  });
}

/** Up to so many edges the whole picture is drawn anew at every step; among more, only the line that is bent, without regard to others. */
const EXACT_UP_TO = 400;

function sketchedWith(edge: DesignEdge, bends: readonly Point[]): DrawnEdge | undefined {
  const { scene: before } = editorState();
  if (before.edges.length <= EXACT_UP_TO) return drawnWith(edge.id, bends);
  const drawn = before.edges.find(({ id }) => id === edge.id);
  const [from, to] = [rectsOf(before).get(edge.from), rectsOf(before).get(edge.to)];
  const still = { x: 0, y: 0 };
  return drawn && from && to && stretchedEdge({ edge: drawn, from, to, movesFrom: true, said: { ...edge, bends } }, still);
}

/** The edge as it would be drawn with other bend points. */
function drawnWith(id: string, bends: readonly Point[]): DrawnEdge | undefined {
  const { design, marks, scene: before } = editorState();
  return scene(bendEdge(design, id, bends), catalog, marks, before).edges.find((one) => one.id === id);
}

/** The bend points without those held ones that the line runs through anyway. */
function needed(id: string, bends: readonly Point[], held: readonly number[]): readonly Point[] {
  const way = String(drawnWith(id, bends)?.points);
  let left = bends;
  for (const index of [...held].reverse()) {
    const without = left.filter((_, i) => i !== index);
    if (String(drawnWith(id, without)?.points) === way) left = without;
  }
  return left;
}

/** Coordinates at which a line is straight: of the middles of both ends, of other bend points, and of the pieces of the line itself. */
function straightAt(
  edge: DesignEdge,
  bends: readonly Point[],
  held: readonly number[],
): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const { design, scene: drawn } = editorState();
  const rects = rectsOf(drawn);
  const others = bends.filter((_, index) => !held.includes(index));
  const ends = [edge.from, edge.to].flatMap((id) => {
    const rect = graphOf(design).node(id) && rects.get(id);
    return rect ? [centre(rect)] : [];
  });
  const points = drawn.edges.find(({ id }) => id === edge.id)?.points ?? [];
  const corners = [0, points.length - 2].map((i) => ({ x: points[i] ?? 0, y: points[i + 1] ?? 0 }));
  const all = [...others, ...ends, ...corners];
  return { xs: all.map(({ x }) => Math.round(x)), ys: all.map(({ y }) => Math.round(y)) };
}

function snapped(value: number, to: readonly number[], reach: number): number {
  const near = to.filter((one) => Math.abs(one - value) < reach).sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
  return near[0] ?? Math.round(value);
}
