import type { PictureAssets } from '../picture/assets.ts';
import { iconPaths } from '../picture/icon-paths.ts';
import type { IconShape, Paint, PathShape, RectShape, Shape } from '../picture/shapes.ts';
import { pathOperators, pdf, rectOperators } from './path-operators.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfFonts } from './pdf-fonts.ts';
import type { PdfImages } from './pdf-images.ts';

/** Turns shapes into what a page draws, and remembers which resources that takes. */
export class PdfShapes {
  readonly #assets: PictureAssets;
  readonly #fonts: PdfFonts;
  readonly #images: PdfImages;
  readonly #icons = new Map<string, string>();
  readonly #states = new Map<string, string>();
  readonly #glyphs = new Map<string, string>();

  constructor(assets: PictureAssets, fonts: PdfFonts, images: PdfImages) {
    this.#assets = assets;
    this.#fonts = fonts;
    this.#images = images;
  }

  draw(shape: Shape): string {
    if (shape.kind === 'rect') return this.#rect(shape);
    if (shape.kind === 'path') return this.#path(shape);
    if (shape.kind === 'icon') return this.#icon(shape);
    const write = this.#fonts.write(shape, (text, x) => this.#images.draw({ ...shape, text, x, anchor: undefined }));
    return `${colour(shape.fill, 'rg')}${write}`;
  }

  /** Writes icons and states and gives the entries of the page's resources. */
  async addTo(file: PdfFile): Promise<string> {
    const icons: string[] = [];
    for (const [key, name] of this.#icons)
      icons.push(
        `/${name} ${await file.stream('/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << >>', this.#content(key))} 0 R`,
      );
    const states = [...this.#states].map(([state, name]) => `/${name} << ${state} >>`);
    return `/XObject << ${icons.join(' ')} ${await this.#images.addTo(file)} >> /ExtGState << ${states.join(' ')} >>`;
  }

  #rect({ x, y, width, height, radius = 0, ...paint }: RectShape): string {
    return this.#painted(paint, rectOperators(x, y, width, height, radius));
  }

  #path({ d, x, y = 0, scale = 1, ...paint }: PathShape): string {
    let path = x === undefined ? undefined : this.#glyphs.get(d);
    path ??= pathOperators(d);
    if (x !== undefined) this.#glyphs.set(d, path);
    const painted = this.#painted(paint, path);
    return x === undefined ? painted : `q ${pdf(scale)} 0 0 ${pdf(scale)} ${pdf(x)} ${pdf(y)} cm\n${painted}Q\n`;
  }

  #painted({ fill, fillOpacity, stroke, strokeWidth = 1, strokeOpacity, dash, round }: Paint, path: string): string {
    if (fill === undefined && stroke === undefined) return '';
    let set = '';
    if (fill !== undefined) set += colour(fill, 'rg');
    if (stroke !== undefined)
      set += `${colour(stroke, 'RG')}${pdf(strokeWidth)} w ${round ? '1 J 1 j' : '0 J 0 j'} ${dash ? `[${dash.join(' ')}]` : '[]'} 0 d\n`;
    const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
    if (fillOpacity === undefined && strokeOpacity === undefined) return `${set}${path}${paint}\n`;
    return `q /${this.#state(fillOpacity ?? 1, strokeOpacity ?? 1)} gs\n${set}${path}${paint}\nQ\n`;
  }

  #state(fill: number, stroke: number): string {
    const state = `/ca ${pdf(fill)} /CA ${pdf(stroke)}`;
    const name = this.#states.get(state) ?? `S${this.#states.size + 1}`;
    this.#states.set(state, name);
    return name;
  }

  #icon({ icon, x, y, size, square }: IconShape): string {
    const drawing = iconPaths(this.#assets.icons[icon]);
    if (!drawing) return '';
    const key = `${square ? 'tile ' : ''}${icon}`;
    const name = this.#icons.get(key) ?? `I${this.#icons.size + 1}`;
    this.#icons.set(key, name);
    const scale = size / drawing.side;
    return `q ${pdf(scale)} 0 0 ${pdf(scale)} ${pdf(x)} ${pdf(y)} cm /${name} Do Q\n`;
  }

  #content(key: string): string {
    const square = key.startsWith('tile ');
    const drawing = iconPaths(this.#assets.icons[square ? key.slice(5) : key]);
    if (!drawing) return '';
    const { side, paths } = drawing;
    const corners = square ? '' : `${rectOperators(0, 0, side, side, side * 0.11)}W n\n`;
    return corners + paths.map(({ d, fill, evenOdd }) => `${colour(fill, 'rg')}${pathOperators(d)}${evenOdd ? 'f*' : 'f'}\n`).join('');
  }
}

const colour = (hex: string, operator: 'rg' | 'RG'): string => {
  const part = (at: number) => pdf(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)} ${operator}\n`;
};
