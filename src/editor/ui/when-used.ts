/**
 * Does something when somebody begins to use the page: the pointer moves, a finger or a key is pressed, the focus comes. What is loaded
 * then costs opening nothing, and is there before the click. Returns what ends the waiting.
 */
export function whenUsed(work: () => void): () => void {
  const over = new AbortController();
  const begin = (): void => {
    over.abort();
    work();
  };
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
    window.addEventListener(sign, begin, { capture: true, passive: true, signal: over.signal });
  return () => over.abort();
}
