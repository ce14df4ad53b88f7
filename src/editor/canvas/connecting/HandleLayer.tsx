import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { DrawnContainer, DrawnNode } from '#core/layout/drawn.ts';
import type { Rect, Side } from '#core/layout/geometry.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { activeNode, drag, hoveredNode, keyboardHere, wire } from '../gestures.ts';
import { farZoom, useHandleScale, useZoom } from '../zoom.ts';
import { handleOf, sides } from './side-handles.ts';
import { pullWire } from './wire-gesture.ts';

/**
 * The handles of the node under the mouse, of the selected one and of the one that the keyboard is at, unless arrows alone are
 * selected. They are drawn here and not in the nodes: a thousand resting nodes carry none.
 */
export function HandleLayer() {
  const hovered = useCell(hoveredNode);
  const active = useCell(activeNode);
  const keyboard = useCell(keyboardHere);
  const dragging = useCell(drag) !== undefined;
  const pulling = useCell(wire);
  const selected = useEditor((state) => (state.selection.nodes.size === 1 ? [...state.selection.nodes][0] : undefined));
  const atArrow = useEditor(({ selection }) => selection.nodes.size === 0 && selection.edges.size > 0);
  const scene = useEditor((state) => state.scene);
  const zoom = useZoom();
  const scale = useHandleScale();
  if (dragging || zoom < farZoom) return null;
  const ids = new Set(pulling ? [pulling.node] : [hovered, selected, keyboard && !atArrow ? active : undefined]);
  const boxes = [...scene.nodes, ...scene.containers].filter((item) => ids.has(item.id));
  // One flat list: a handle stays the same element, and keeps the press on it, while the handles of another node go.
  return boxes.flatMap((box) =>
    sides.map((side) => <Handle key={`${box.id} ${side}`} id={box.id} name={nameOf(box)} box={box} side={side} scale={scale} />),
  );
}

const nameOf = (item: DrawnNode | DrawnContainer): string => ('name' in item && item.name) || item.title;

interface HandleProps {
  readonly id: string;
  readonly name: string;
  readonly box: Rect;
  readonly side: Side;
  readonly scale: number;
}

function Handle({ id, name, box, side, scale }: HandleProps) {
  const flow = useReactFlow();
  const { x, y } = handleOf(box, side);
  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    pullWire(event, { node: id, outgoing: true, view: flow });
  };
  return (
    <div
      className="canvas-handle nopan nodrag"
      data-node={id}
      data-side={side}
      title={`Pull an arrow from ${name}, or press to add what comes next`}
      style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
      onPointerDown={press}
    />
  );
}
