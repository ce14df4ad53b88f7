import type { Point } from '#core/layout/geometry.ts';
import { isChangeable } from '../../store/access.ts';
import { holdPointer, isDrag, type Pointer, swallowClick } from './held-pointer.ts';

interface Journey {
  /** At each step, in px of the window, once the press has become a drag. `over`: letting go here would be over the canvas. */
  readonly move: (at: Point, over: boolean) => void;
  /** Let go over the canvas. Called after `end`. */
  readonly drop: (at: Point) => void;
  /** The journey is over, whatever comes of it. */
  readonly end: () => void;
}

/**
 * Follows a pointer that went down outside of the canvas until it lets go. Letting go anywhere but over the canvas, Escape and a
 * second finger give up. A press that does not move does nothing here, nor does any where the design can only be looked at.
 */
export function followPointer(pointer: Pointer, journey: Journey): void {
  if (!isChangeable()) return;
  let moved = false;
  // All of the middle of the page: what stands on an empty canvas is in nobody's way.
  const over = ({ clientX, clientY }: PointerEvent): boolean => document.elementFromPoint(clientX, clientY)?.closest('main') != null;
  holdPointer(pointer, {
    move: (event) => {
      moved ||= isDrag(pointer, event);
      if (!moved) return;
      event.preventDefault();
      journey.move({ x: event.clientX, y: event.clientY }, over(event));
    },
    drop: (event) => {
      const here = over(event);
      journey.end();
      if (!moved) return;
      swallowClick();
      if (here) journey.drop({ x: event.clientX, y: event.clientY });
    },
    giveUp: journey.end,
  });
}
