/**
 * Draws an SVG as a PNG without a browser. Letters have to be paths already; text that is left is drawn in a font of this machine
 * that has it. `scale`: pixels for each px of the SVG. Rejects where this machine has no build of resvg.
 */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: svg.includes('<text'), defaultFontFamily: 'sans-serif' },
    logLevel: 'off',
  });
  return drawing.render().asPng();
}
