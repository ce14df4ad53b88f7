import type { Rect } from '../../layout/geometry.ts';

/** How a shape is painted. Colours are `#rrggbb`; what is absent is not painted. */
export interface Paint {
  readonly fill?: string | undefined;
  readonly fillOpacity?: number | undefined;
  readonly stroke?: string | undefined;
  /** px; 1 where absent. */
  readonly strokeWidth?: number | undefined;
  readonly strokeOpacity?: number | undefined;
  /** Lengths of dash and gap, px. */
  readonly dash?: readonly [number, number] | undefined;
  /** Ends and corners of lines are round. */
  readonly round?: boolean | undefined;
}

export type Weight = 400 | 500 | 600;

export interface RectShape extends Rect, Paint {
  readonly kind: 'rect';
  readonly radius?: number | undefined;
}

/** SVG path data, moved to `x`, `y` and scaled; the width of a stroke is in units of the path, as in SVG. */
export interface PathShape extends Paint {
  readonly kind: 'path';
  readonly d: string;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly scale?: number | undefined;
}

/** One line of text in the bundled font; `y` is its baseline. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  /** Where `x` is: at the start, in the middle or at the end of the text. */
  readonly anchor?: 'middle' | 'end' | undefined;
  /** How wide it was laid out, px, where something stands beside it: another font is to keep to it. */
  readonly width?: number | undefined;
}

/** An official icon as AWS drew it, in a square with barely rounded corners. */
export interface IconShape {
  readonly kind: 'icon';
  readonly icon: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Corners are not rounded: the icon stands on a tile. */
  readonly square?: boolean | undefined;
}

export type Shape = RectShape | PathShape | TextShape | IconShape;

/** The shapes of one thing of the design, back to front. */
export interface Group {
  readonly of: 'container' | 'edge' | 'label' | 'node' | 'annotation' | 'title' | 'legend';
  /** Id of the node, edge or annotation; empty for title and legend. */
  readonly id: string;
  readonly shapes: readonly Shape[];
}

/** A whole picture, back to front; its top left corner is at `x`, `y` of the scene. Everything that draws draws this list. */
export interface Picture extends Rect {
  /** Colour of the ground; absent where the picture is transparent. */
  readonly ground?: string | undefined;
  readonly title: string;
  readonly groups: readonly Group[];
}
