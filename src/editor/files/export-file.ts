import { isEmptyDesign } from '#core/design/design.ts';
import type { ExportOptions, Format } from '#core/formats/format.ts';
import { largestScale } from '#core/formats/picture/part.ts';
import type { Picture } from '#core/formats/picture/shapes.ts';
import { withDesign } from '#core/formats/png/png-design.ts';
import { drawCanvas } from './export-canvas.ts';
import { type Drawing, drawInWorker } from './export-draw.ts';
import { pageEnvironment } from './export-environment.ts';
import { openSource } from './export-source.ts';

/** Up to so many things a picture is taken of the canvas itself; larger ones are drawn anew, beside the page. */
const CANVAS_UP_TO = 40;

/** The open design as a file. Rejects with an error whose message can be shown, or with the signal's reason. */
export async function exportFile(format: Format, options: ExportOptions, drawing: Drawing = {}): Promise<Blob> {
  const source = openSource();
  if (isEmptyDesign(source.design) && format.asks.includes('legend')) throw new Error('There is nothing to draw yet.');
  const environment = pageEnvironment(async (picture, scale, inside) => {
    refuseTooLarge(picture, scale);
    const drawn = async () => drawInWorker({ picture, scale, inside }, await environment.assets(), drawing);
    if (format.id !== 'png' || !suitsCanvas(picture, options)) return drawn();
    try {
      const taken = await drawCanvas(options);
      return inside ? await withDesign(taken, inside, environment) : taken;
    } catch {
      return drawn(); // the same picture by other means
    }
  });
  const written = await format.write(source, options, environment);
  drawing.signal?.throwIfAborted();
  return new Blob([typeof written === 'string' ? written : new Uint8Array(written)], { type: format.mime });
}

/** Title and legend are not on the canvas. */
const suitsCanvas = ({ groups }: Picture, { title, legend }: ExportOptions): boolean =>
  !title && !legend && groups.filter(({ of }) => of === 'node' || of === 'container').length <= CANVAS_UP_TO;

function refuseTooLarge(picture: Picture, scale: number): void {
  const most = largestScale(picture);
  if (scale > most)
    throw new Error(`Browsers cannot draw a picture that large. The largest scale that fits is ${Math.floor(most * 10) / 10}.`);
}
