import type { Environment } from '../environment.ts';
import type { TextShape } from '../picture/shapes.ts';
import { readPixels } from '../png/read-pixels.ts';
import { pdf } from './path-operators.ts';
import type { PdfFile } from './pdf-file.ts';

/** Pixels for each px of text that is drawn as a picture. */
const SCALE = 4;

interface Line {
  readonly shape: TextShape;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Lines in letters that the bundled font lacks: they are drawn by whatever draws PNGs, and lie in the PDF as small pictures. */
export class PdfImages {
  readonly #lines: Line[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  draw(shape: TextShape): string {
    const line = {
      shape,
      name: `T${this.#lines.length + 1}`,
      width: Math.ceil(shape.size * 1.2 * [...shape.text].length + 4),
      height: Math.ceil(shape.size * 1.8),
    };
    this.#lines.push(line);
    // Pictures have their first row at the top, where y grows upwards.
    return `q ${line.width} 0 0 ${-line.height} ${pdf(shape.x)} ${pdf(shape.y + shape.size * 0.6)} cm /${line.name} Do Q\n`;
  }

  async addTo(file: PdfFile): Promise<string> {
    const entries: string[] = [];
    for (const { shape, name, width, height } of this.#lines) {
      const top = shape.y + shape.size * 0.6 - height;
      const picture = { x: shape.x, y: top, width, height, title: '', groups: [{ of: 'title', id: '', shapes: [shape] }] } as const;
      const png = await this.#environment.rasterise(picture, SCALE);
      const pixels = await readPixels(png, this.#environment);
      const size = `/Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /BitsPerComponent 8`;
      const mask = await file.stream(`${size} /ColorSpace /DeviceGray`, pixels.alpha);
      entries.push(`/${name} ${await file.stream(`${size} /ColorSpace /DeviceRGB /SMask ${mask} 0 R`, pixels.colours)} 0 R`);
    }
    return entries.join(' ');
  }
}
