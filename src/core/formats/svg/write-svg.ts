import type { PictureAssets } from '../picture/assets.ts';
import { iconPaths } from '../picture/icon-paths.ts';
import type { Outlines } from '../picture/outlines.ts';
import type { IconShape, Picture } from '../picture/shapes.ts';
import { escapeXml } from './escape-xml.ts';
import { ShapeTexts, short } from './shape-text.ts';
import { designElement } from './svg-design.ts';

export interface SvgOptions {
  /** Letters are drawn as paths, so that no font is needed to show them; text that the font has no letters for stays text. */
  readonly outlines?: Outlines | undefined;
  /** The bundled font, WOFF2 in base64, to be embedded. */
  readonly font?: string | undefined;
  /** The design as JSON, kept in the file so that it can be opened again. */
  readonly design?: string | undefined;
}

/** Where the bundled font is not read: fonts that are no wider, so that nothing runs into what stands beside it. */
const FAMILY = "'Inter Variable', Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/** The picture as an SVG document of plain shapes: attributes instead of style sheets, no scripts, nothing from elsewhere. */
export const writeSvg = (picture: Picture, assets: PictureAssets, options: SvgOptions = {}): string => {
  const { x, y, width, height, ground, title, groups } = picture;
  const icons = new Icons(assets);
  const texts = new ShapeTexts(options.outlines);
  let body = '';
  for (const { of, id, shapes } of groups) {
    body += `<g data-${of}="${id === '' ? '' : escapeXml(id)}">`;
    for (const shape of shapes) body += shape.kind === 'icon' ? icons.use(shape) : texts.text(shape);
    body += '</g>\n';
  }
  const style = options.font
    ? `<style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${options.font}) format('woff2')}</style>\n`
    : '';
  const back = ground ? `<rect width="${width}" height="${height}" fill="${ground}"/>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
${options.design === undefined ? '' : `${designElement(options.design)}\n`}${style}<defs>
${icons.definitions}</defs>
${back}<g transform="translate(${short(-x)} ${short(-y)})" font-family="${FAMILY}">
${body}</g>
</svg>
`;
};

/** The icons of one document: each is there once, under an id of its own, however often it is used. */
class Icons {
  definitions = '';
  readonly #assets: PictureAssets;
  readonly #known = { rounded: new Map<string, Known | undefined>(), square: new Map<string, Known | undefined>() };
  readonly #corners = new Set<number>();

  constructor(assets: PictureAssets) {
    this.#assets = assets;
  }

  use({ icon, square = false, x, y, size }: IconShape): string {
    const all = square ? this.#known.square : this.#known.rounded;
    if (!all.has(icon)) all.set(icon, this.#define(icon, square));
    const known = all.get(icon);
    if (!known) return '';
    return `${known.begin}${short(x)} ${short(y)}) scale(${short(size / known.side, 10000)})"/>`;
  }

  #define(icon: string, square: boolean): Known | undefined {
    const drawing = iconPaths(this.#assets.icons[icon]);
    if (!drawing) return undefined;
    const { side, paths } = drawing;
    if (!square && !this.#corners.has(side)) {
      this.#corners.add(side);
      this.definitions += `<clipPath id="trueline-corner-${side}"><rect width="${side}" height="${side}" rx="${short(side * 0.11)}"/></clipPath>\n`;
    }
    const id = `trueline-${square ? 'tile-' : ''}${icon.replace(/[^\w-]/g, '-')}`;
    const clip = square ? '' : ` clip-path="url(#trueline-corner-${side})"`;
    const drawn = paths.map(({ d, fill, evenOdd }) => `<path fill="${fill}"${evenOdd ? ' fill-rule="evenodd"' : ''} d="${d}"/>`);
    this.definitions += `<g id="${id}"${clip}>${drawn.join('')}</g>\n`;
    return { begin: `<use xlink:href="#${id}" transform="translate(`, side };
  }
}

interface Known {
  /** Of the element that shows it, up to its place. */
  readonly begin: string;
  readonly side: number;
}
