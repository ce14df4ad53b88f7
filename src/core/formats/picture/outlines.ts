import { textWidth } from '../../layout/text.ts';
import type { Weight } from './shapes.ts';

/** Outlines of the bundled font's letters, y downwards, in units of which `perEm` make the font size. */
export interface Outlines {
  readonly perEm: number;
  readonly weights: Readonly<Record<Weight, WeightOutlines>>;
}

interface WeightOutlines {
  /** By character: how far the next one stands, and SVG path data that begins every contour with an absolute `M`. */
  readonly letters: Readonly<Record<string, readonly [advance: number, d: string]>>;
  /** By pair of characters: how much nearer (below 0) or farther they stand. */
  readonly kerning: Readonly<Record<string, number>>;
}

/** A piece of a line: letters with their places, or text that the font has no outlines for. In units of the font. */
export type Run = { readonly x: number; readonly letters: readonly PlacedLetter[] } | { readonly x: number; readonly text: string };

export interface PlacedLetter {
  readonly char: string;
  readonly x: number;
}

/** A line of text, laid out letter by letter, and its width in units of the font. */
export const layText = (text: string, weight: Weight, outlines: Outlines): { readonly runs: readonly Run[]; readonly width: number } => {
  const { letters, kerning } = outlines.weights[weight];
  const runs: Run[] = [];
  let x = 0;
  let placed: PlacedLetter[] | undefined;
  let before = '';
  let foreign = '';
  const endForeign = () => {
    if (foreign === '') return;
    runs.push({ x, text: foreign });
    x += textWidth(foreign, outlines.perEm, weight);
    foreign = '';
  };
  for (const char of text) {
    const letter = Object.hasOwn(letters, char) ? letters[char] : undefined;
    if (!letter) {
      foreign += char;
      placed = undefined;
      before = '';
      continue;
    }
    endForeign();
    x += kerning[before + char] ?? 0;
    if (!placed) {
      placed = [];
      runs.push({ x, letters: placed });
    }
    placed.push({ char, x });
    x += letter[0];
    before = char;
  }
  endForeign();
  return { runs, width: x };
};

/** One path for letters in their places. */
export const pathOfLetters = (letters: readonly PlacedLetter[], weight: Weight, outlines: Outlines): string => {
  let path = '';
  for (const { char, x } of letters) {
    const d = outlines.weights[weight].letters[char]?.[1] ?? '';
    path += x === 0 ? d : d.replace(/M(-?\d+)/g, (_, start: string) => `M${Math.round(Number(start) + x)}`);
  }
  return path;
};
