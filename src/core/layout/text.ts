import { CHARACTERS, WIDTHS } from './font-metrics.ts';

type Weight = keyof typeof WIDTHS;

/** Letters that were not measured are taken as this wide, in thousandths of the font size; wide East Asian ones and emoji as `WIDE`. */
const UNKNOWN = 640;
const WIDE = 1000;
const TABLE_SIZE = 0x2300;
const ELLIPSIS = '…';

const table = (weight: Weight): Uint16Array => {
  const widths = new Uint16Array(TABLE_SIZE).fill(UNKNOWN);
  const measured = WIDTHS[weight].split(' ');
  [...CHARACTERS].forEach((char, i) => {
    widths[char.charCodeAt(0)] = Number.parseInt(measured[i] ?? '', 36);
  });
  return widths;
};

const TABLES: Record<Weight, Uint16Array> = { 400: table(400), 500: table(500), 600: table(600) };

const advance = (widths: Uint16Array, code: number): number =>
  code < TABLE_SIZE ? (widths[code] ?? UNKNOWN) : code < 0xd800 || code >= 0xf900 ? WIDE : WIDE / 2;

/** Width in px of one line of text in the bundled font. Kerning is left out, so the answer is rarely too small, and by 1 % at most. */
export const textWidth = (text: string, sizePx: number, weight: Weight): number => {
  const widths = TABLES[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += advance(widths, text.charCodeAt(i));
  return (sum * sizePx) / 1000;
};

/** The text itself if it fits into `width` px, else as much of its start as fits, closed with "…". Line breaks become blanks. */
export const ellipsize = (text: string, width: number, sizePx: number, weight: Weight): string => {
  const line = /[\n\r\t]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  if (textWidth(line, sizePx, weight) <= width) return line;
  const room = width - textWidth(ELLIPSIS, sizePx, weight);
  let kept = '';
  let used = 0;
  for (const char of line) {
    used += textWidth(char, sizePx, weight);
    if (used > room) break;
    kept += char;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
};
