import { layText, type Outlines, pathOfLetters } from '../picture/outlines.ts';
import type { IconShape, Paint, Shape, TextShape } from '../picture/shapes.ts';
import { escapeXml } from './escape-xml.ts';

type PlainShape = Exclude<Shape, IconShape>;

/** Looks that are compared with before one is written anew. */
const MOST = 12;

/**
 * Writes shapes as elements. In a large picture the same few looks come again and again in other places, so the attributes of
 * each are put together once: text that is made of fewer pieces is made several times as fast.
 */
export class ShapeTexts {
  readonly #outlines: Outlines | undefined;
  readonly #known = new Map<string, { readonly shape: PlainShape; readonly look: string }[]>();

  constructor(outlines: Outlines | undefined) {
    this.#outlines = outlines;
  }

  text(shape: PlainShape): string {
    switch (shape.kind) {
      case 'rect':
        return `<rect x="${short(shape.x)}" y="${short(shape.y)}${this.#look(shape)}`;
      case 'path':
        return shape.x === undefined
          ? `<path d="${shape.d}${this.#look(shape)}`
          : `<path transform="translate(${short(shape.x)} ${short(shape.y ?? 0)}${this.#look(shape)}`;
      case 'text':
        return this.#outlines ? outlinedText(shape, this.#outlines) : shape.text === '' ? '' : this.#plainText(shape);
    }
  }

  #plainText(shape: TextShape): string {
    return `<text x="${short(shape.x)}" y="${short(shape.y)}${this.#look(shape)}${escapeXml(shape.text)}</text>`;
  }

  /** Everything behind the place, or in front of the words. */
  #look(shape: PlainShape): string {
    const colour = shape.fill ?? (shape.kind === 'text' ? '' : shape.stroke) ?? '';
    let list = this.#known.get(colour);
    if (!list) this.#known.set(colour, (list = []));
    for (const { shape: other, look } of list) if (looksLike(other, shape)) return look;
    const look = lookOf(shape);
    if (list.length < MOST) list.push({ shape, look });
    return look;
  }
}

const looksLike = (a: PlainShape, b: PlainShape): boolean => {
  if (a.kind === 'text')
    return (
      b.kind === 'text' && a.size === b.size && a.weight === b.weight && a.anchor === b.anchor && a.fill === b.fill && a.width === b.width
    );
  if (a.kind === 'rect') {
    return b.kind === 'rect' && a.width === b.width && a.height === b.height && a.radius === b.radius && paintsLike(a, b);
  }
  if (b.kind !== 'path' || (a.x === undefined) !== (b.x === undefined)) return false;
  return (a.x === undefined || (a.d === b.d && a.scale === b.scale)) && paintsLike(a, b);
};

const paintsLike = (a: Paint, b: Paint): boolean =>
  a.fill === b.fill &&
  a.stroke === b.stroke &&
  a.strokeWidth === b.strokeWidth &&
  a.fillOpacity === b.fillOpacity &&
  a.strokeOpacity === b.strokeOpacity &&
  a.round === b.round &&
  a.dash?.[0] === b.dash?.[0] &&
  a.dash?.[1] === b.dash?.[1];

const lookOf = (shape: PlainShape): string => {
  switch (shape.kind) {
    case 'rect': {
      const corner = shape.radius ? `rx="${short(shape.radius)}" ` : '';
      return `" width="${short(shape.width)}" height="${short(shape.height)}" ${corner}${paintText(shape)}/>`;
    }
    case 'path': {
      if (shape.x === undefined) return `" ${paintText(shape)}/>`;
      const scale = shape.scale === undefined || shape.scale === 1 ? '' : ` scale(${short(shape.scale, 10000)})`;
      return `)${scale}" d="${shape.d}" ${paintText(shape)}/>`;
    }
    case 'text': {
      const at = shape.anchor ? ` text-anchor="${shape.anchor}"` : '';
      const wide = shape.width === undefined ? '' : ` textLength="${short(shape.width)}" lengthAdjust="spacingAndGlyphs"`;
      return `" font-size="${shape.size}" font-weight="${shape.weight}" fill="${shape.fill}"${at}${wide}>`;
    }
  }
};

/** The attributes of paint. */
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
  return text;
};

const outlinedText = (shape: TextShape, outlines: Outlines): string => {
  const { runs, width } = layText(shape.text, shape.weight, outlines);
  const scale = shape.size / outlines.perEm;
  const left = shape.x - width * scale * (shape.anchor === 'middle' ? 0.5 : shape.anchor === 'end' ? 1 : 0);
  let text = '';
  for (const run of runs) {
    if ('text' in run) {
      const at = { ...shape, anchor: undefined, width: undefined };
      text += `<text x="${short(left + run.x * scale)}" y="${short(shape.y)}${lookOf(at)}${escapeXml(run.text)}</text>`;
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
export const short = (value: number, precision = 100): number =>
  Number.isInteger(value) ? value : Math.round(value * precision) / precision;
