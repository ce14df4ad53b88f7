import type { PictureAssets } from '#core/formats/picture/assets.ts';
import { cell } from '../cell.ts';

/** What the far view is painted with, once it has come. */
export const farAssets = cell<PictureAssets | undefined>(undefined);

let asked = false;

/** Brings the icons to the page, once. Where they cannot be had, cards are painted without. */
export async function loadFarAssets(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const [{ icons }, { glyphs }] = await Promise.all([import('virtual:icons'), import('virtual:glyphs')]);
    farAssets.set({ icons, glyphs });
  } catch (error) {
    console.error(error);
    farAssets.set({ icons: {}, glyphs: {} });
  }
}
