import { type PointerEvent, useRef } from 'react';
import type { Placeable } from '#core/catalog/search.ts';
import { canvasPort } from '../store/canvas-port.ts';

const enough = 5;

/** Hands a press that moves over to the canvas, which then drags the service; a press that does not move stays a click. */
export function useDragOut(placeable: Placeable) {
  const press = useRef<{ readonly id: number; readonly x: number; readonly y: number }>(undefined);
  const dragged = useRef(false);

  return {
    onPointerDown(event: PointerEvent) {
      dragged.current = false;
      if (event.button === 0) press.current = { id: event.pointerId, x: event.clientX, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = press.current;
      if (!from || from.id !== event.pointerId || Math.hypot(event.clientX - from.x, event.clientY - from.y) < enough) return;
      press.current = undefined;
      dragged.current = true;
      if (event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.releasePointerCapture(event.pointerId);
      canvasPort()?.startDrag(placeable, event);
    },
    onPointerUp() {
      press.current = undefined;
    },
    onPointerCancel() {
      press.current = undefined;
    },
    onClick() {
      if (!dragged.current) canvasPort()?.addService(placeable);
      dragged.current = false;
    },
  };
}
