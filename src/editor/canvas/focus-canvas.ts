/** Gives the keyboard back to the canvas after something small on it was closed. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
}
