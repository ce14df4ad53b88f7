import { setOutlineOpen, setPaletteOpen } from './view.ts';

export const searchFieldId = 'palette-search';

/** Opens the palette and puts the cursor into its search. */
export function focusSearch(): void {
  setPaletteOpen(true);
  setOutlineOpen(false);
  requestAnimationFrame(() => document.getElementById(searchFieldId)?.focus());
}
