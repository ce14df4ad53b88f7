import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { graphOf } from '#core/design/graph.ts';
import { lengthOf, pointAlong } from '#core/layout/along-line.ts';
import type { Point } from '#core/layout/geometry.ts';
import { useEditor } from '../store/editor-store.ts';
import { useCell } from './cell.ts';
import { drag, wire } from './gestures.ts';
import { pullWire } from './wire-gesture.ts';
import { useHandleScale } from './zoom.ts';

/** How far a grip lies from the node, so that the node's own handle stays free for the next arrow. */
const clear = 24;

/** Grips near both ends of the one selected edge: pull one to hang that end on another node. */
export function EdgeEnds() {
  const flow = useReactFlow();
  const moving = useCell(drag);
  const pulled = useCell(wire);
  const id = useEditor((state) =>
    state.selection.edges.size === 1 && state.selection.nodes.size === 0 ? [...state.selection.edges][0] : undefined,
  );
  const drawn = useEditor((state) => state.scene.edges.find((edge) => edge.id === id));
  const ends = useEditor((state) => (id === undefined ? undefined : graphOf(state.design).edge(id)));
  const scale = useHandleScale();
  if (!drawn || !ends || moving || pulled) return null;
  const { points } = drawn;
  const length = lengthOf(points);
  const way = Math.min(clear * scale, length / 3);
  const pull = (end: 'from' | 'to') => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const stays = end === 'from' ? ends.to : ends.from;
    pullWire(event, { node: stays, outgoing: end === 'to', edge: ends.id, view: flow });
  };
  const grip = (end: 'from' | 'to', { x, y }: Point) => (
    <div
      className="canvas-handle canvas-handle-edge nopan nodrag"
      data-end={end}
      title={end === 'from' ? 'Pull to start the arrow elsewhere' : 'Pull to end the arrow elsewhere'}
      style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
      onPointerDown={pull(end)}
    />
  );
  return (
    <>
      {grip('from', pointAlong(points, way))}
      {grip('to', pointAlong(points, length - way))}
    </>
  );
}
