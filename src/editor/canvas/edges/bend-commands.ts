import { bendEdge } from '#core/design/commands/bend-edge.ts';
import type { DesignEdge } from '#core/design/design.ts';
import { editorState } from '../../store/editor-store.ts';
import { run } from '../../store/run.ts';
import { requestView } from '../../store/view.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { activeBend } from '../gestures.ts';
import { roomForBend, withBend } from './bend-points.ts';
import { onlyEdge } from './only-edge.ts';

/** Makes a bend point on the selected edge where there is room for one. The arrow keys then move it. */
export function addBend(): void {
  const edge = onlyEdge();
  const drawn = editorState().scene.edges.find(({ id }) => id === edge?.id);
  const at = drawn && roomForBend(drawn.points, edge?.bends ?? []);
  if (!edge || !at) return;
  const { bends, index } = withBend(drawn.points, edge.bends ?? [], at);
  if (run('Add a bend point', (design) => bendEdge(design, edge.id, bends))) activeBend.set({ edge: edge.id, index });
}

/** Takes the keyboard to the next bend point of the selected edge, from the last one to the first. */
export function nextBend(): void {
  const edge = onlyEdge();
  const bends = edge?.bends ?? [];
  const index = ((bendAtHand()?.index ?? -1) + 1) % bends.length;
  const at = bends[index];
  if (!edge || !at) return;
  focusCanvas();
  activeBend.set({ edge: edge.id, index });
  requestView({ at });
}

/** The bend point that the keyboard is at, and the edge that it belongs to. */
export function bendAtHand(): { readonly edge: DesignEdge; readonly index: number } | undefined {
  const edge = onlyEdge();
  const at = activeBend.get();
  return edge && at?.edge === edge.id && edge.bends?.[at.index] ? { edge, index: at.index } : undefined;
}

/** Moves the bend point at hand; steps in quick succession are one step of history. */
export function nudgeBend(dx: number, dy: number): boolean {
  const at = bendAtHand();
  if (!at) return false;
  const bends = (at.edge.bends ?? []).map((bend, i) => (i === at.index ? { ...bend, x: bend.x + dx, y: bend.y + dy } : bend));
  run('Bend the arrow', (design) => bendEdge(design, at.edge.id, bends), `bend ${at.index}`);
  const moved = bends[at.index];
  if (moved) requestView({ at: moved });
  return true;
}

/** Removes a bend point of the selected edge. */
export function removeBend(index: number): void {
  const edge = onlyEdge();
  if (!edge) return;
  activeBend.set(undefined);
  const left = (edge.bends ?? []).filter((_, i) => i !== index);
  run('Remove a bend point', (design) => bendEdge(design, edge.id, left));
}

/** Removes the bend point at hand; the one that comes after it, else the last one, is at hand then. */
export function removeBendAtHand(): boolean {
  const at = bendAtHand();
  if (!at) return false;
  removeBend(at.index);
  const left = onlyEdge()?.bends?.length ?? 0;
  if (left > 0) activeBend.set({ edge: at.edge.id, index: Math.min(at.index, left - 1) });
  return true;
}
