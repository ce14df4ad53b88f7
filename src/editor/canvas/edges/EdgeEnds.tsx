import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { graphOf } from '#core/design/graph.ts';
import { lengthOf, pointAlong } from '#core/layout/along-line.ts';
import { inflate, type Point } from '#core/layout/geometry.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { pullWire } from '../connecting/wire-gesture.ts';
import { bending, drag, wire } from '../gestures.ts';
import { contains } from '../moving/drop-place.ts';
import { useHandleScale } from '../zoom.ts';

/** How far a grip lies from the node, so that the node's own handle stays free for the next arrow: nearer where a label is in the way. */
const clear = [24, 20, 16, 12, 8];

/** Grips near both ends of the one selected edge: pull one to hang that end on another node. */
export function EdgeEnds() {
  const flow = useReactFlow();
  const moving = useCell(drag);
  const pulled = useCell(wire);
  const bent = useCell(bending);
  const id = useEditor((state) =>
    state.selection.edges.size === 1 && state.selection.nodes.size === 0 ? [...state.selection.edges][0] : undefined,
  );
  const drawn = useEditor((state) => state.scene.edges.find((edge) => edge.id === id));
  const ends = useEditor((state) => (id === undefined ? undefined : graphOf(state.design).edge(id)));
  const scale = useHandleScale();
  if (!drawn || !ends || moving || pulled || bent) return null;
  const { points, label } = drawn;
  const length = lengthOf(points);
  const covers = (at: Point): boolean => label !== undefined && contains(inflate(label, 5 * scale), at);
  const place = (end: 'from' | 'to'): Point => {
    const places = clear
      .map((px) => Math.min(px * scale, length / 3))
      .map((way) => pointAlong(points, end === 'from' ? way : length - way));
    return places.find((at) => !covers(at)) ?? places.at(-1) ?? { x: 0, y: 0 };
  };
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
      {grip('from', place('from'))}
      {grip('to', place('to'))}
    </>
  );
}
