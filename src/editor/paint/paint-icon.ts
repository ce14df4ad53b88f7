import type { IconPaths } from '#core/formats/picture/icon-paths.ts';
import type { IconShape } from '#core/formats/picture/shapes.ts';
import type { Context } from './paint-shape.ts';

/** Draws official icons, path by path, with their top left corner at a place. */
export function iconPainter(icons: (id: string) => IconPaths | undefined) {
  const known = new Map<string, readonly { path: Path2D; fill: string; rule: CanvasFillRule }[]>();
  return (context: Context, { icon, size, square }: IconShape, x: number, y: number): void => {
    const drawing = icons(icon);
    if (!drawing) return;
    const parts =
      known.get(icon) ??
      drawing.paths.map(({ d, fill, evenOdd }) => ({
        path: new Path2D(d),
        fill,
        rule: evenOdd ? ('evenodd' as const) : ('nonzero' as const),
      }));
    known.set(icon, parts);
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
}

/** Icons drawn once for each size, to be copied. */
export function iconStamps(draw: ReturnType<typeof iconPainter>) {
  const stamps = new Map<string, ImageBitmap>();
  return (shape: IconShape, pixels: number): ImageBitmap => {
    const key = `${shape.icon} ${shape.size} ${shape.square ?? false} ${pixels}`;
    let stamp = stamps.get(key);
    if (!stamp) {
      const sheet = new OffscreenCanvas(pixels, pixels);
      const own = sheet.getContext('2d');
      if (!own) throw new Error('The browser gives no canvas.');
      own.scale(pixels / shape.size, pixels / shape.size);
      draw(own, shape, 0, 0);
      stamp = sheet.transferToImageBitmap();
      stamps.set(key, stamp);
    }
    return stamp;
  };
}
