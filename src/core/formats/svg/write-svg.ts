import type { PictureAssets } from '../picture/assets.ts';
import { iconPaths } from '../picture/icon-paths.ts';
import type { Outlines } from '../picture/outlines.ts';
import { layText, pathOfLetters } from '../picture/outlines.ts';
import type { IconShape, Paint, Picture, Shape, TextShape } from '../picture/shapes.ts';
import { escapeXml } from './escape-xml.ts';
import { designElement } from './svg-design.ts';

export interface SvgOptions {
  /** Letters are drawn as paths, so that no font is needed to show them; text that the font has no letters for stays text. */
  readonly outlines?: Outlines | undefined;
  /** The bundled font, WOFF2 in base64, to be embedded. */
  readonly font?: string | undefined;
  /** The design as JSON, kept in the file so that it can be opened again. */
  readonly design?: string | undefined;
}

const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";

/** The picture as an SVG document of plain shapes: attributes instead of style sheets, no scripts, nothing from elsewhere. */
export const writeSvg = (picture: Picture, assets: PictureAssets, options: SvgOptions = {}): string => {
  const { x, y, width, height, ground, title, groups } = picture;
  const icons = new Icons(assets);
  let body = '';
  for (const { of, id, shapes } of groups) {
    body += `<g data-${of}="${id === '' ? '' : escapeXml(id)}">`;
    for (const shape of shapes) body += shapeText(shape, icons, options.outlines);
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
    return `<use xlink:href="#${known.id}" transform="translate(${short(x)} ${short(y)}) scale(${short(size / known.side, 10000)})"/>`;
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
    return { id, side };
  }
}

interface Known {
  readonly id: string;
  readonly side: number;
}

const shapeText = (shape: Shape, icons: Icons, outlines: Outlines | undefined): string => {
  switch (shape.kind) {
    case 'rect': {
      const corner = shape.radius ? `rx="${short(shape.radius)}" ` : '';
      return `<rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}" ${corner}${paintText(shape)}`;
    }
    case 'path': {
      if (shape.x === undefined) return `<path d="${shape.d}" ${paintText(shape)}`;
      const scale = shape.scale === undefined || shape.scale === 1 ? '' : ` scale(${short(shape.scale, 10000)})`;
      return `<path transform="translate(${short(shape.x)} ${short(shape.y ?? 0)})${scale}" d="${shape.d}" ${paintText(shape)}`;
    }
    case 'text':
      return outlines ? outlinedText(shape, outlines) : plainText(shape);
    case 'icon':
      return icons.use(shape);
  }
};

/** The attributes of paint and the end of the element. */
const paintText = ({ fill, fillOpacity, stroke, strokeWidth, strokeOpacity, dash, round }: Paint): string => {
  let text = fill === undefined ? 'fill="none"' : `fill="${fill}"`;
  if (fillOpacity !== undefined) text += ` fill-opacity="${short(fillOpacity, 1000)}"`;
  if (stroke !== undefined) {
    text += ` stroke="${stroke}"`;
    if (strokeWidth !== undefined && strokeWidth !== 1) text += ` stroke-width="${strokeWidth}"`;
    if (strokeOpacity !== undefined) text += ` stroke-opacity="${strokeOpacity}"`;
    if (dash) text += ` stroke-dasharray="${dash[0]} ${dash[1]}"`;
    if (round) text += ' stroke-linecap="round" stroke-linejoin="round"';
  }
  return `${text}/>`;
};

const plainText = ({ x, y, text, size, weight, fill, anchor }: TextShape): string => {
  if (text === '') return '';
  const at = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${at}>${escapeXml(text)}</text>`;
};

const outlinedText = (shape: TextShape, outlines: Outlines): string => {
  const { runs, width } = layText(shape.text, shape.weight, outlines);
  const scale = shape.size / outlines.perEm;
  const left = shape.x - width * scale * (shape.anchor === 'middle' ? 0.5 : shape.anchor === 'end' ? 1 : 0);
  let text = '';
  for (const run of runs) {
    if ('text' in run) {
      text += plainText({ ...shape, text: run.text, x: left + run.x * scale, anchor: undefined });
      continue;
    }
    const d = pathOfLetters(run.letters, shape.weight, outlines);
    if (d)
      text += `<path transform="translate(${short(left)} ${short(shape.y)}) scale(${short(scale, 1_000_000)})" fill="${shape.fill}" d="${d}"/>`;
  }
  // Whoever reads the file with other means than eyes still finds the words.
  return `<g aria-label="${escapeXml(shape.text)}">${text}</g>`;
};

/** A number in as few digits as a picture needs. */
const short = (value: number, precision = 100): number => (Number.isInteger(value) ? value : Math.round(value * precision) / precision);
