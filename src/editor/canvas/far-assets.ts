import type { PictureAssets } from '#core/formats/picture/assets.ts';
import { cell } from './cell.ts';

/** What the far view is painted with; bare cards until the icons have come. */
export const farAssets = cell<PictureAssets>({ icons: {}, glyphs: {} });

let asked = false;

/** Brings the icons to the page, once. */
export async function loadFarAssets(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const [{ icons }, { glyphs }] = await Promise.all([import('virtual:icons'), import('virtual:glyphs')]);
    farAssets.set({ icons, glyphs });
  } catch (error) {
    asked = false; // offline: the next time may do
    console.error(error);
  }
}
