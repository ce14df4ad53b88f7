import type { IconPaths } from '#core/formats/picture/icon-paths.ts';
import type { IconShape, PathShape, Picture } from '#core/formats/picture/shapes.ts';
import { iconPainter, iconStamps } from '../paint/paint-icon.ts';
import { type Brush, type Context, paintShape } from '../paint/paint-shape.ts';

export interface Painting {
  readonly picture: Picture;
  /** Pixels for each px. */
  readonly scale: number;
  /** The official icons that the picture has, by id. */
  readonly icons: Readonly<Record<string, IconPaths>>;
}

/** Groups painted between two notices of how far the work is. */
const STEP = 500;

/** Paints the picture, every shape as the SVG has it. `told` hears the share that is painted, 0 to 1. */
export function paint({ picture, scale, icons }: Painting, told: (share: number) => void): OffscreenCanvas {
  const { x, y, width, height, ground, groups } = picture;
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas of this size.');
  if (ground) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  const brush: Brush = { icon: stamped(icons, { x, y, scale }), path: keptGlyphs() };
  groups.forEach((group, i) => {
    for (const shape of group.shapes) paintShape(context, shape, brush);
    if (i % STEP === STEP - 1) told(i / groups.length);
  });
  return canvas;
}

/** Glyphs come again and again, lines of edges do not. */
function keptGlyphs(): Brush['path'] {
  const glyphs = new Map<string, Path2D>();
  return ({ d, x }: PathShape) => {
    if (x === undefined) return new Path2D(d);
    const path = glyphs.get(d) ?? new Path2D(d);
    glyphs.set(d, path);
    return path;
  };
}

interface Origin {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Icons are drawn once for each size and then copied; where a copy would lie between pixels, they are drawn in place. */
function stamped(icons: Painting['icons'], { x, y, scale }: Origin) {
  const draw = iconPainter((id) => icons[id]);
  const stampOf = iconStamps(draw);
  return (context: Context, shape: IconShape): void => {
    const pixels = shape.size * scale;
    const [left, top] = [(shape.x - x) * scale, (shape.y - y) * scale];
    const onPixels = Number.isInteger(pixels) && Number.isInteger(left) && Number.isInteger(top);
    if (onPixels) context.drawImage(stampOf(shape, pixels), shape.x, shape.y, shape.size, shape.size);
    else draw(context, shape, shape.x, shape.y);
  };
}
