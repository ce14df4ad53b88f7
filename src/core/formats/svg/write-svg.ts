import type { PictureAssets } from '../picture/assets.ts';
import { iconPaths } from '../picture/icon-paths.ts';
import type { Outlines } from '../picture/outlines.ts';
import { layText, pathOfLetters } from '../picture/outlines.ts';
import type { Group, IconShape, Paint, Picture, Shape, TextShape } from '../picture/shapes.ts';
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
const icons = (shapes: readonly Shape[]): readonly IconShape[] => shapes.filter((shape) => shape.kind === 'icon');

/** The picture as an SVG document of plain shapes: attributes instead of style sheets, no scripts, nothing from elsewhere. */
export const writeSvg = (picture: Picture, assets: PictureAssets, options: SvgOptions = {}): string => {
  const { x, y, width, height, ground, title } = picture;
  const used = new Map<string, IconShape>();
  for (const group of picture.groups) for (const icon of icons(group.shapes)) used.set(defId(icon), icon);
  const { defs, known } = definitions(used, assets);
  let body = '';
  for (const group of picture.groups) body += groupText(group, known, options.outlines);
  const style = options.font
    ? `<style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${options.font}) format('woff2')}</style>\n`
    : '';
  const back = ground ? `<rect width="${width}" height="${height}" fill="${ground}"/>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
${options.design === undefined ? '' : `${designElement(options.design)}\n`}${style}<defs>
${defs}</defs>
${back}<g transform="translate(${short(-x)} ${short(-y)})" font-family="${FAMILY}">
${body}</g>
</svg>
`;
};

/** An icon is there once, however often it is used. */
const definitions = (used: ReadonlyMap<string, IconShape>, assets: PictureAssets) => {
  const known = new Map<string, number>();
  const corners = new Set<number>();
  let defs = '';
  for (const [id, { icon, square }] of used) {
    const drawing = iconPaths(assets.icons[icon]);
    if (!drawing) continue;
    const { side, paths } = drawing;
    if (!square && !corners.has(side)) {
      corners.add(side);
      defs += `<clipPath id="trueline-corner-${side}"><rect width="${side}" height="${side}" rx="${short(side * 0.11)}"/></clipPath>\n`;
    }
    const clip = square ? '' : ` clip-path="url(#trueline-corner-${side})"`;
    const drawn = paths.map(({ d, fill, evenOdd }) => `<path fill="${fill}"${evenOdd ? ' fill-rule="evenodd"' : ''} d="${d}"/>`);
    defs += `<g id="${id}"${clip}>${drawn.join('')}</g>\n`;
    known.set(id, side);
  }
  return { defs, known };
};

const defId = ({ icon, square }: IconShape): string => `trueline-${square ? 'tile-' : ''}${icon.replace(/[^\w-]/g, '-')}`;

const groupText = ({ of, id, shapes }: Group, known: ReadonlyMap<string, number>, outlines: Outlines | undefined): string => {
  let text = id === '' ? `<g data-${of}="">` : `<g data-${of}="${escapeXml(id)}">`;
  for (const shape of shapes) text += shapeText(shape, known, outlines);
  return `${text}</g>\n`;
};

const shapeText = (shape: Shape, known: ReadonlyMap<string, number>, outlines: Outlines | undefined): string => {
  switch (shape.kind) {
    case 'rect': {
      const corner = shape.radius ? ` rx="${short(shape.radius)}"` : '';
      return `<rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}"${corner}${paintText(shape)}/>`;
    }
    case 'path': {
      if (shape.x === undefined) return `<path d="${shape.d}"${paintText(shape)}/>`;
      const scale = shape.scale === undefined || shape.scale === 1 ? '' : ` scale(${short(shape.scale, 10000)})`;
      return `<path transform="translate(${short(shape.x)} ${short(shape.y ?? 0)})${scale}" d="${shape.d}"${paintText(shape)}/>`;
    }
    case 'text':
      return outlines ? outlinedText(shape, outlines) : plainText(shape);
    case 'icon': {
      const id = defId(shape);
      const side = known.get(id);
      if (side === undefined) return '';
      return `<use xlink:href="#${id}" transform="translate(${short(shape.x)} ${short(shape.y)}) scale(${short(shape.size / side, 10000)})"/>`;
    }
  }
};

const paintText = ({ fill, fillOpacity, stroke, strokeWidth, strokeOpacity, dash, round }: Paint): string => {
  let text = ` fill="${fill ?? 'none'}"`;
  if (fillOpacity !== undefined) text += ` fill-opacity="${short(fillOpacity, 1000)}"`;
  if (stroke === undefined) return text;
  text += ` stroke="${stroke}"`;
  if (strokeWidth !== undefined && strokeWidth !== 1) text += ` stroke-width="${strokeWidth}"`;
  if (strokeOpacity !== undefined) text += ` stroke-opacity="${strokeOpacity}"`;
  if (dash) text += ` stroke-dasharray="${dash[0]} ${dash[1]}"`;
  if (round) text += ' stroke-linecap="round" stroke-linejoin="round"';
  return text;
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
