/** A pointer that went down. */
export interface Pointer {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
}

interface Held {
  readonly move: (event: PointerEvent) => void;
  /** The pointer was let go. */
  readonly drop: (event: PointerEvent) => void;
  /** Escape, or the system took the pointer away. */
  readonly giveUp: () => void;
}

/** Px on the screen that a press may move and still be a click. */
const clickReach = 5;

/** Whether a press has become a drag. */
export const isDrag = (pointer: Pointer, { clientX, clientY }: Pointer): boolean =>
  Math.hypot(clientX - pointer.clientX, clientY - pointer.clientY) > clickReach;

/** Listens to a pointer that is held down, wherever it goes, until it is let go or Escape gives up, or the returned function is called. */
export function holdPointer({ pointerId }: Pointer, { move, drop, giveUp }: Held): () => void {
  const over = new AbortController();
  const ofThis = (use: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) use(event);
  };
  const end = (then: () => void): void => {
    if (over.signal.aborted) return;
    over.abort();
    then();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end(giveUp);
  };
  const { signal } = over;
  window.addEventListener('pointermove', ofThis(move), { signal });
  window.addEventListener(
    'pointerup',
    ofThis((event) => end(() => drop(event))),
    { signal },
  );
  window.addEventListener(
    'pointercancel',
    ofThis(() => end(giveUp)),
    { signal },
  );
  window.addEventListener('keydown', key, { capture: true, signal });
  window.addEventListener('selectstart', (event) => event.preventDefault(), { signal }); // no text is marked on the way
  return () => end(giveUp);
}

/** Letting go also clicks what the pointer went down on: nobody hears of that. */
export function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
