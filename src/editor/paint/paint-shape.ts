import type { IconShape, Paint, PathShape, RectShape, Shape, TextShape } from '#core/formats/picture/shapes.ts';

export type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** The families to write in, the bundled one first. */
const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";

/** How shapes come onto a canvas; the same list is the SVG of a picture. */
export interface Brush {
  readonly icon: (context: Context, shape: IconShape) => void;
  /** The path of some data, made anew or kept. */
  readonly path: (shape: PathShape) => Path2D;
}

/** Paints one shape; the context maps px of the drawing to pixels. */
export function paintShape(context: Context, shape: Shape, brush: Brush): void {
  if (shape.kind === 'rect') paintRect(context, shape);
  else if (shape.kind === 'path') paintPath(context, shape, brush.path(shape));
  else if (shape.kind === 'text') paintText(context, shape);
  else brush.icon(context, shape);
}

function paintRect(context: Context, shape: RectShape): void {
  const { x, y, width, height, radius } = shape;
  if (radius) {
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    fillAndStroke(
      context,
      shape,
      () => context.fill(),
      () => context.stroke(),
    );
    return;
  }
  // Browsers are quickest with these, and a far view has thousands.
  fillAndStroke(
    context,
    shape,
    () => context.fillRect(x, y, width, height),
    () => context.strokeRect(x, y, width, height),
  );
}

function paintPath(context: Context, shape: PathShape, path: Path2D): void {
  const [fill, stroke] = [() => context.fill(path), () => context.stroke(path)];
  if (shape.x === undefined) {
    fillAndStroke(context, shape, fill, stroke);
    return;
  }
  context.save();
  context.translate(shape.x, shape.y ?? 0);
  context.scale(shape.scale ?? 1, shape.scale ?? 1);
  fillAndStroke(context, shape, fill, stroke);
  context.restore();
}

/** Lines without gaps. */
const solid: number[] = [];

function fillAndStroke(context: Context, paint: Paint, fill: () => void, stroke: () => void): void {
  if (paint.fill !== undefined) {
    context.fillStyle = paint.fill;
    context.globalAlpha = paint.fillOpacity ?? 1;
    fill();
  }
  if (paint.stroke !== undefined) {
    context.strokeStyle = paint.stroke;
    context.globalAlpha = paint.strokeOpacity ?? 1;
    context.lineWidth = paint.strokeWidth ?? 1;
    context.lineCap = paint.round ? 'round' : 'butt';
    context.lineJoin = paint.round ? 'round' : 'miter';
    context.setLineDash(paint.dash ? [...paint.dash] : solid);
    stroke();
  }
  context.globalAlpha = 1;
}

function paintText(context: Context, { x, y, text, size, weight, fill, anchor }: TextShape): void {
  context.font = `${weight} ${size}px ${FAMILY}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  context.fillStyle = fill;
  context.fillText(text, x, y);
}
