import type { NodeResizerProps, ResizeParams } from '@xyflow/react';
import { swallowClick } from './held-pointer.ts';

let givenUp = false;

/** For React Flow's resizers: `resize` is done when what was pulled is let go. Escape gives up: then it is as large as it was, and still selected. */
export function resizing(resize: (to: ResizeParams) => void): Required<Pick<NodeResizerProps, 'onResizeStart' | 'onResizeEnd'>> {
  return {
    onResizeStart: () => {
      givenUp = false;
      heedEscape();
    },
    onResizeEnd: (_, to) => {
      if (!givenUp) resize(to);
    },
  };
}

/** Until the pointer is let go. */
function heedEscape(): void {
  const over = new AbortController();
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (givenUp) return;
    givenUp = true;
    window.dispatchEvent(new MouseEvent('mouseup', { view: window })); // the resizer takes it for the end
  };
  const end = (): void => {
    over.abort();
    if (givenUp) swallowClick();
  };
  const { signal } = over;
  window.addEventListener('keydown', key, { capture: true, signal });
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, end, { capture: true, signal });
}
