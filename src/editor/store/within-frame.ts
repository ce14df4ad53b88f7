import type { Point } from '#core/layout/geometry.ts';
import { CONTENT } from '#core/layout/sizes.ts';

/** A position inside a container, not left of or above where its contents begin: there it would be drawn anyway. */
export const withinFrame = ({ x, y }: Point): Point => ({ x: Math.max(x, CONTENT.x), y: Math.max(y, CONTENT.y) });
