import type { Point } from '#core/layout/geometry.ts';

let last: Point | undefined;

/** Remembers where the pointer is over the canvas, in px of the window, for what opens "at the pointer". */
export const rememberPointer = (point: Point | undefined): void => {
  last = point;
};

export const lastPointer = (): Point | undefined => last;

let pressed: Point | undefined;

/** Remembers where the pointer went down, in px of the window. */
export const rememberPress = (point: Point): void => {
  pressed = point;
};

export const lastPress = (): Point | undefined => pressed;
