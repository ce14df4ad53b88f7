import { calloutsOf } from '../design/annotations.ts';
import type { Annotation, Design } from '../design/design.ts';
import type { Disc, DrawnWords } from './drawn.ts';
import type { Size } from './geometry.ts';
import { ellipsize, textWidth } from './text.ts';
import { wrapped } from './wrap-text.ts';

/** Measures of annotations, px: what is drawn has the size that is declared here, as everywhere. */
export const NOTE = { width: 200, height: 56, least: { width: 80, height: 40 }, x: 12, y: 10, size: 12.5, line: 18 } as const;
export const FRAME = { width: 380, height: 240, least: { width: 120, height: 72 }, x: 14, y: 22, size: 13, header: 32 } as const;
export const CALLOUT = { side: 24 } as const;
export const LEGEND = {
  width: 280,
  least: { width: 160, height: 40 },
  padding: 14,
  disc: 20,
  gap: 10,
  size: 12.5,
  line: 18,
  row: 8,
} as const;
/** How large a number is written on its plate, and how far its baseline lies below the middle. */
export const calloutPlate = (side: number, text: string): { readonly size: number; readonly baseline: number } => {
  const size = text.length > 2 ? 9 : side < 24 ? 11 : 12.5;
  return { size, baseline: size * 0.36 };
};

const TEXT_PAD = { x: 4, y: 2 } as const;
const WIDEST_TEXT = 420;
const TEXT_SIZES = {
  small: { size: 11.5, line: 16, weight: 400 },
  medium: { size: 14, line: 20, weight: 400 },
  large: { size: 20, line: 27, weight: 600 },
} as const;

/** What is written in an annotation, relative to its top left corner, and how large it is for that. */
export interface Written extends Size {
  readonly words: readonly DrawnWords[];
  readonly discs: readonly Disc[];
}

/** Least size that an annotation can be pulled to. */
export const leastSize = ({ kind }: Pick<Annotation, 'kind'>): Size => {
  if (kind === 'frame') return FRAME.least;
  if (kind === 'legend') return LEGEND.least;
  return kind === 'note' ? NOTE.least : { width: 40, height: 20 };
};

/** Lays the words of an annotation out. `size`: in place of the one that it has, while it is pulled. */
export const written = (annotation: Annotation, design: Pick<Design, 'annotations'>, size: Size | undefined = annotation.size): Written => {
  const own = size && { width: within(size.width, leastSize(annotation).width), height: within(size.height, leastSize(annotation).height) };
  const text = annotation.text ?? '';
  switch (annotation.kind) {
    case 'note':
      return writtenNote(text, own);
    case 'text':
      return writtenText(text, annotation.textSize ?? 'medium', own);
    case 'frame': {
      const { width, height } = own ?? FRAME;
      const title = ellipsize(text, width - 2 * FRAME.x, FRAME.size, 600);
      const words = title === '' ? [] : [{ text: title, x: FRAME.x, y: FRAME.y, size: FRAME.size, weight: 600, quiet: false } as const];
      return { width, height, words, discs: [] };
    }
    case 'callout': {
      const number = calloutsOf(design).findIndex(({ id }) => id === annotation.id) + 1;
      return { width: CALLOUT.side, height: CALLOUT.side, words: [], discs: [{ number, x: 0, y: 0, side: CALLOUT.side }] };
    }
    case 'legend':
      return writtenLegend(text, design, own);
  }
};

const LARGEST = 20_000;
const within = (value: number, least: number): number => Math.round(Math.max(least, Math.min(LARGEST, value)));

const writtenNote = (text: string, size: Size | undefined): Written => {
  const width = size?.width ?? NOTE.width;
  const lines = wrapped(text, width - 2 * NOTE.x, NOTE.size, 400);
  const words = lines.map((line, i) => ({
    text: line,
    x: NOTE.x,
    y: NOTE.y + 13 + i * NOTE.line,
    size: NOTE.size,
    weight: 400 as const,
    quiet: false,
  }));
  return { width, height: Math.max(size?.height ?? NOTE.height, lines.length * NOTE.line + 2 * NOTE.y), words, discs: [] };
};

const writtenText = (text: string, textSize: keyof typeof TEXT_SIZES, own: Size | undefined): Written => {
  const { size, line, weight } = TEXT_SIZES[textSize];
  const lines = wrapped(text, (own?.width ?? WIDEST_TEXT) - 2 * TEXT_PAD.x, size, weight);
  const longest = Math.max(...lines.map((one) => textWidth(one, size, weight)), 40 - 2 * TEXT_PAD.x);
  const words = lines.map((one, i) => ({
    text: one,
    x: TEXT_PAD.x,
    y: TEXT_PAD.y + Math.round(line * 0.74) + i * line,
    size,
    weight,
    quiet: false,
  }));
  return { width: own?.width ?? Math.ceil(longest) + 2 * TEXT_PAD.x, height: lines.length * line + 2 * TEXT_PAD.y, words, discs: [] };
};

const writtenLegend = (title: string, design: Pick<Design, 'annotations'>, size: Size | undefined): Written => {
  const width = size?.width ?? LEGEND.width;
  const words: DrawnWords[] = [];
  const discs: Disc[] = [];
  const { padding, disc, gap, line, row } = LEGEND;
  const add = (text: string, x: number, y: number, weight: 400 | 600, quiet = false) =>
    words.push({ text, x, y: y + 13, size: LEGEND.size, weight, quiet });
  let y: number = padding;
  if (title !== '') {
    add(ellipsize(title, width - 2 * padding, LEGEND.size, 600), padding, y, 600);
    y += line + row;
  }
  for (const [index, callout] of calloutsOf(design).entries()) {
    if (!callout.text) continue;
    const lines = wrapped(callout.text, width - 2 * padding - disc - gap, LEGEND.size, 400);
    discs.push({ number: index + 1, x: padding, y: y - 1, side: disc, colour: callout.colour });
    for (const [i, one] of lines.entries()) add(one, padding + disc + gap, y + i * line, 400);
    y += lines.length * line + row;
  }
  if (discs.length === 0) {
    add('Callouts with a text are listed here', padding, y, 400, true);
    y += line + row;
  }
  return { width, height: Math.max(size?.height ?? 0, y - row + padding), words, discs };
};
