import type { PictureAssets } from '#core/formats/picture/assets.ts';
import type { Outlines } from '#core/formats/picture/outlines.ts';
import type { Picture } from '#core/formats/picture/shapes.ts';
import { writeSvg } from '#core/formats/svg/write-svg.ts';

/**
 * Draws a picture as a PNG without a browser. Letters that the bundled font lacks are drawn in a font of this machine that has
 * them. `scale`: pixels for each px. Rejects where this machine has no build of resvg.
 */
export async function rasterise(picture: Picture, scale: number, assets: PictureAssets, outlines: Outlines): Promise<Uint8Array> {
  const svg = writeSvg(picture, assets, { outlines });
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: svg.includes('<text'), defaultFontFamily: 'sans-serif' },
    logLevel: 'off',
  });
  return drawing.render().asPng();
}
