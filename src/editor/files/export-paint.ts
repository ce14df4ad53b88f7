import type { IconPaths } from '#core/formats/picture/icon-paths.ts';
import type { IconShape, Paint, PathShape, Picture, RectShape, Shape, TextShape } from '#core/formats/picture/shapes.ts';

type Context = OffscreenCanvasRenderingContext2D;

export interface Painting {
  readonly picture: Picture;
  /** Pixels for each px. */
  readonly scale: number;
  /** The official icons that the picture has, by id. */
  readonly icons: Readonly<Record<string, IconPaths>>;
}

/** The families to write in, the bundled one first. */
export const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
/** Groups painted between two notices of how far the work is. */
const STEP = 500;

/** Paints the picture, every shape as the SVG has it. `told` hears the share that is painted, 0 to 1. */
export function paint({ picture, scale, icons }: Painting, told: (share: number) => void): OffscreenCanvas {
  const { x, y, width, height, ground, groups } = picture;
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = contextOf(canvas);
  if (ground) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  const stamps = iconStamps(icons, scale);
  const glyphs = new Map<string, Path2D>();
  groups.forEach((group, i) => {
    for (const shape of group.shapes) paintShape(context, shape, stamps, glyphs, { x, y, scale });
    if (i % STEP === STEP - 1) told(i / groups.length);
  });
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): Context {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas of this size.');
  return context;
}

interface Origin {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

type Stamps = (context: Context, icon: IconShape, origin: Origin) => void;

function paintShape(context: Context, shape: Shape, stamps: Stamps, glyphs: Map<string, Path2D>, origin: Origin): void {
  if (shape.kind === 'rect') paintRect(context, shape);
  else if (shape.kind === 'path') paintPath(context, shape, glyphs);
  else if (shape.kind === 'text') paintText(context, shape);
  else stamps(context, shape, origin);
}

function paintRect(context: Context, shape: RectShape): void {
  context.beginPath();
  if (shape.radius) context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  else context.rect(shape.x, shape.y, shape.width, shape.height);
  fillAndStroke(context, shape, undefined);
}

function paintPath(context: Context, shape: PathShape, glyphs: Map<string, Path2D>): void {
  if (shape.x === undefined) {
    fillAndStroke(context, shape, new Path2D(shape.d));
    return;
  }
  const path = glyphs.get(shape.d) ?? new Path2D(shape.d);
  glyphs.set(shape.d, path);
  context.save();
  context.translate(shape.x, shape.y ?? 0);
  context.scale(shape.scale ?? 1, shape.scale ?? 1);
  fillAndStroke(context, shape, path);
  context.restore();
}

/** Without a path: what the context has begun. */
function fillAndStroke(context: Context, paint: Paint, path: Path2D | undefined): void {
  if (paint.fill !== undefined) {
    context.fillStyle = paint.fill;
    context.globalAlpha = paint.fillOpacity ?? 1;
    if (path) context.fill(path);
    else context.fill();
  }
  if (paint.stroke !== undefined) {
    context.strokeStyle = paint.stroke;
    context.globalAlpha = paint.strokeOpacity ?? 1;
    context.lineWidth = paint.strokeWidth ?? 1;
    context.lineCap = paint.round ? 'round' : 'butt';
    context.lineJoin = paint.round ? 'round' : 'miter';
    context.setLineDash(paint.dash ? [...paint.dash] : []);
    if (path) context.stroke(path);
    else context.stroke();
  }
  context.globalAlpha = 1;
}

function paintText(context: Context, { x, y, text, size, weight, fill, anchor }: TextShape): void {
  context.font = `${weight} ${size}px ${FAMILY}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

/** Icons are drawn once for each size and then copied; where a copy would lie between pixels, they are drawn in place. */
function iconStamps(icons: Painting['icons'], scale: number): Stamps {
  const stamps = new Map<string, OffscreenCanvas>();
  const paths = new Map<string, readonly { path: Path2D; fill: string; rule: CanvasFillRule }[]>();
  const draw = (context: Context, { icon, size, square }: IconShape, x: number, y: number): void => {
    const drawing = icons[icon];
    if (!drawing) return;
    const parts =
      paths.get(icon) ??
      drawing.paths.map(({ d, fill, evenOdd }) => ({
        path: new Path2D(d),
        fill,
        rule: evenOdd ? ('evenodd' as const) : ('nonzero' as const),
      }));
    paths.set(icon, parts);
    context.save();
    context.translate(x, y);
    context.scale(size / drawing.side, size / drawing.side);
    if (!square) {
      context.beginPath();
      context.roundRect(0, 0, drawing.side, drawing.side, drawing.side * 0.11);
      context.clip();
    }
    for (const { path, fill, rule } of parts) {
      context.fillStyle = fill;
      context.fill(path, rule);
    }
    context.restore();
  };
  return (context, shape, origin) => {
    const pixels = shape.size * scale;
    const [left, top] = [(shape.x - origin.x) * scale, (shape.y - origin.y) * scale];
    if (!Number.isInteger(pixels) || !Number.isInteger(left) || !Number.isInteger(top)) return draw(context, shape, shape.x, shape.y);
    const key = `${shape.icon} ${shape.size} ${shape.square ?? false}`;
    let stamp = stamps.get(key);
    if (!stamp) {
      stamp = new OffscreenCanvas(pixels, pixels);
      const own = contextOf(stamp);
      own.scale(scale, scale);
      draw(own, shape, 0, 0);
      stamps.set(key, stamp);
    }
    context.drawImage(stamp, shape.x, shape.y, shape.size, shape.size);
  };
}
