import { setOutlineOpen, setPaletteOpen } from './view.ts';

export const searchFieldId = 'palette-search';

/** Opens the palette and puts the cursor into its search: at once, so that no letter is lost, and again should a dialog that closes take it away. */
export function focusSearch(): void {
  setPaletteOpen(true);
  setOutlineOpen(false);
  const focus = (): void => document.getElementById(searchFieldId)?.focus();
  queueMicrotask(focus); // React has drawn the palette by then
  requestAnimationFrame(focus);
}
