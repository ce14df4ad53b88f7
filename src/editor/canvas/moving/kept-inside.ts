import type { Point, Size } from '#core/layout/geometry.ts';

const gap = 12;

/** Where the corner of a popup goes, in px of the window, so that all of it can be seen. */
export const keptInside = (at: Point, { width, height }: Size): Point => ({
  x: Math.max(gap, Math.min(at.x, window.innerWidth - width - gap)),
  y: Math.max(gap, Math.min(at.y, window.innerHeight - height - gap)),
});
