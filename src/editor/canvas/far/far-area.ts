import { encloses, inflate, type Rect } from '#core/layout/geometry.ts';
import type { FarArea } from './far-painting.ts';

/** React Flow's state of the view: where the drawing's origin is, its zoom, and the size of the canvas. */
export interface ViewState {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** The part of the drawing that is in view. */
export const partInView = ({ transform: [x, y, zoom], width, height }: ViewState): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});

/** Painted beside what is in view, as a share of it, so that panning does not paint at every step. */
const MARGIN = 0.3;
/** A painted area is shown larger or smaller by this at most while the view zooms. */
const STRETCH = 1.6;
/** Around all that is drawn, for outlines and shadows. */
const ROOM = 24;

/** What to paint for a view: the part in view and a margin, as far as anything is drawn, on whole pixels of the screen. */
export function areaFor(state: ViewState, bounds: Rect, ratio: number): FarArea {
  const { transform, width, height } = state;
  const [tx, ty, zoom] = transform;
  const view = partInView(state);
  const all = inflate(bounds, ROOM);
  const [mx, my] = [view.width * MARGIN, view.height * MARGIN];
  const left = Math.max(view.x - mx, Math.min(all.x, view.x + view.width));
  const top = Math.max(view.y - my, Math.min(all.y, view.y + view.height));
  const right = Math.min(view.x + view.width + mx, all.x + all.width);
  const bottom = Math.min(view.y + view.height + my, all.y + all.height);
  const onPixel = (at: number, shift: number) => (Math.floor((at * zoom + shift) * ratio) / ratio - shift) / zoom;
  const [x, y] = [onPixel(left, tx), onPixel(top, ty)];
  const pixel = 1 / (zoom * ratio);
  return {
    x,
    y,
    width: Math.min(Math.max(right - x, pixel), (width * (1 + 2 * MARGIN)) / zoom + pixel),
    height: Math.min(Math.max(bottom - y, pixel), (height * (1 + 2 * MARGIN)) / zoom + pixel),
    scale: zoom * ratio,
  };
}

export type Fit = 'exact' | 'soon' | 'never';

/** Whether a painted area shows a view exactly, well enough for the moment, or not at all. */
export function fitOf(area: FarArea, state: ViewState, bounds: Rect, ratio: number): Fit {
  const [x, y, zoom] = state.transform;
  const stretch = (zoom * ratio) / area.scale;
  const needed = cut(partInView(state), inflate(bounds, ROOM));
  if (stretch > STRETCH || stretch < 1 / STRETCH || (needed && !encloses(inflate(area, 1 / area.scale), needed))) return 'never';
  const off = (at: number, shift: number) => Math.abs((at * zoom + shift) * ratio - Math.round((at * zoom + shift) * ratio));
  return stretch === 1 && off(area.x, x) < 0.02 && off(area.y, y) < 0.02 ? 'exact' : 'soon';
}

function cut(a: Rect, b: Rect): Rect | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : undefined;
}
