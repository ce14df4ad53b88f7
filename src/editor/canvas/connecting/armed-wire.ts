import { graphOf } from '#core/design/graph.ts';
import type { Point } from '#core/layout/geometry.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { cell } from '../cell.ts';
import { wire } from '../gestures.ts';
import type { View } from '../moving/auto-pan.ts';
import { unfitCards, wireTarget } from './wire-target.ts';

/** A wire without a finger on it: its handle was tapped, the next tap says where it leads. */
export interface ArmedWire {
  readonly node: string;
  readonly cancel: () => void;
}

export const armedWire = cell<ArmedWire | undefined>(undefined);

/**
 * Waits for a tap after the one on a handle; `take` is told where it was and which node it hit, if any. A tap anywhere but on the drawing, and
 * Escape, give up. Panning and zooming do not: what is wanted may lie off the screen.
 */
export function armWire(node: string, at: Point, view: View, take: (target: string | undefined, at: Point) => void): void {
  armedWire.get()?.cancel();
  const { design, scene } = editorState();
  wire.set({
    node,
    outgoing: true,
    edge: undefined,
    side: undefined,
    at,
    target: undefined,
    reason: undefined,
    unfit: unfitCards(catalog, design, scene, node, true),
  });
  const cancel = (): void => {
    window.removeEventListener('click', tap, true);
    window.removeEventListener('keydown', key, true);
    armedWire.set(undefined);
    wire.set(undefined);
  };
  const tap = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('.canvas-handle')) return;
    cancel();
    const { design: now, scene: drawn } = editorState();
    if (!event.target.closest('.react-flow') || !graphOf(now).node(node)) return;
    event.preventDefault();
    event.stopPropagation();
    const point = view.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    take(wireTarget(now, drawn, node, point), point);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };
  window.addEventListener('click', tap, true);
  window.addEventListener('keydown', key, true);
  armedWire.set({ node, cancel });
}
