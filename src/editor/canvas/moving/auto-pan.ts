import type { Point } from '#core/layout/geometry.ts';

/** The part of React Flow's instance that is needed to move the view. */
export interface View {
  readonly getViewport: () => { readonly x: number; readonly y: number; readonly zoom: number };
  readonly setViewport: (viewport: { x: number; y: number; zoom: number }) => unknown;
  readonly screenToFlowPosition: (client: Point) => Point;
}

/** Px from the edge of the canvas within which the view begins to move. */
const margin = 40;
/** Px per millisecond at the very edge and beyond. */
const fastest = 0.9;

export interface AutoPan {
  /** The pointer is here, in px of the window. */
  readonly at: (pointer: Point) => void;
  readonly stop: () => void;
}

/** Moves the view while the pointer is held near the edge of the canvas; `onPan` is told after every step. */
export function autoPan(view: View, onPan: () => void): AutoPan {
  let speed: Point = { x: 0, y: 0 };
  let frame = 0;
  let last = 0;
  const step = (now: number): void => {
    const time = Math.min(now - last, 50);
    last = now;
    const { x, y, zoom } = view.getViewport();
    view.setViewport({ x: x + speed.x * time, y: y + speed.y * time, zoom });
    onPan();
    frame = requestAnimationFrame(step);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    at: ({ x, y }) => {
      const box = document.querySelector('[data-canvas]')?.getBoundingClientRect();
      if (!box) return;
      speed = { x: speedAt(x, box.left, box.right), y: speedAt(y, box.top, box.bottom) };
      if (speed.x === 0 && speed.y === 0) stop();
      else if (frame === 0) {
        last = performance.now();
        frame = requestAnimationFrame(step);
      }
    },
    stop,
  };
}

/** Px per millisecond, towards what lies beyond the near edge. */
export function speedAt(at: number, first: number, last: number): number {
  const [before, after] = [first + margin - at, at - (last - margin)];
  const share = (depth: number): number => Math.min(depth / margin, 1) * fastest;
  return before > 0 ? share(before) : after > 0 ? -share(after) : 0;
}
