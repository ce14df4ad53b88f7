import type { Size } from './geometry.ts';
import type { Chip, NodeMark, Tone } from './marks.ts';
import { ellipsize, textWidth } from './text.ts';

/** Measures of the drawing, all integers: what is drawn has the size that is declared here, nothing is measured on the screen. */
export const NODE: Size = { width: 176, height: 56 };
export const ICON = { x: 8, y: 10, size: 36 } as const;
export const TEXT = { x: 52, width: 115, subtitleWidth: 109, titleSize: 12.5, subtitleSize: 11.5 } as const;
const CHIP = { x: 10, y: 52, height: 20, gap: 4, below: 10, frame: 28, size: 11.5 } as const;
/** A badge is a circle at the top right corner, partly outside. */
export const BADGE = { size: 18, outside: 9 } as const;
export const CONTAINER = { header: 32, padding: 24, width: 320, height: 180, minWidth: 160, text: 12.5, textX: 36 } as const;
/** Where the contents of a container begin. */
export const CONTENT = { x: CONTAINER.padding, y: CONTAINER.header + CONTAINER.padding } as const;
export const LABEL = { size: 11.5, height: 20, padding: 6, maxText: 160, wrongFrame: 18 } as const;
export const GRID = 20;

/** A chip with its box, relative to the node's top left corner. */
export interface DrawnChip extends Size {
  readonly text: string;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
}

/** Chips in rows below the icon. Long texts are cut to the width of the card. */
export const placeChips = (chips: readonly Chip[]): readonly DrawnChip[] => {
  const right = NODE.width - CHIP.x;
  let x: number = CHIP.x;
  let y: number = CHIP.y;
  return chips.map(({ text, tone }) => {
    const shown = ellipsize(text, right - CHIP.x - CHIP.frame, CHIP.size, 500);
    const width = Math.ceil(textWidth(shown, CHIP.size, 500)) + CHIP.frame;
    if (x > CHIP.x && x + width > right) {
      x = CHIP.x;
      y += CHIP.height + CHIP.gap;
    }
    const placed = { text: shown, tone, x, y, width, height: CHIP.height };
    x += width + CHIP.gap;
    return placed;
  });
};

/** Size of a card: 176 × 56, higher only by its rows of chips. */
export const cardSize = (mark: NodeMark | undefined): Size => {
  const last = mark && mark.chips.length > 0 ? placeChips(mark.chips).at(-1) : undefined;
  return last ? { width: NODE.width, height: last.y + last.height + CHIP.below } : NODE;
};
