import { setPaletteOpen } from './view.ts';

export const searchFieldId = 'palette-search';

/** Opens the palette and puts the cursor into its search. */
export function focusSearch(): void {
  setPaletteOpen(true);
  requestAnimationFrame(() => document.getElementById(searchFieldId)?.focus());
}
