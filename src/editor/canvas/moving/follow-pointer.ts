import type { Point } from '#core/layout/geometry.ts';
import { isChangeable } from '../../store/access.ts';

export interface Pointer {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
}

interface Journey {
  /** At each step, in px of the window, once the press has become a drag. `over`: letting go here would be over the canvas. */
  readonly move: (at: Point, over: boolean) => void;
  /** Let go over the canvas. Called after `end`. */
  readonly drop: (at: Point) => void;
  /** The journey is over, whatever comes of it. */
  readonly end: () => void;
}

/** Px that a press may move and still be a click. */
const clickReach = 5;

/**
 * Follows a pointer that went down outside of the canvas until it lets go. Letting go anywhere but over the canvas, Escape and a
 * second finger give up. A press that does not move does nothing here, nor does any where the design can only be looked at.
 */
export function followPointer(pointer: Pointer, journey: Journey): void {
  if (!isChangeable()) return;
  let moved = false;
  // All of the middle of the page: what stands on an empty canvas is in nobody's way.
  const over = ({ clientX, clientY }: PointerEvent): boolean => document.elementFromPoint(clientX, clientY)?.closest('main') != null;
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointer.pointerId) return;
    moved ||= Math.hypot(event.clientX - pointer.clientX, event.clientY - pointer.clientY) > clickReach;
    if (!moved) return;
    event.preventDefault();
    journey.move({ x: event.clientX, y: event.clientY }, over(event));
  };
  const end = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
    journey.end();
  };
  const drop = (event: PointerEvent): void => {
    if (event.pointerId !== pointer.pointerId) return;
    const here = over(event);
    end();
    if (!moved) return;
    swallowClick();
    if (here) journey.drop({ x: event.clientX, y: event.clientY });
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId === pointer.pointerId) end();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
}

/** Letting go over the row that the drag began on would also click it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
