import { layText, type Outlines } from '../picture/outlines.ts';
import type { TextShape, Weight } from '../picture/shapes.ts';
import { pathOperators, pdf } from './path-operators.ts';
import { hex16, type PdfFile } from './pdf-file.ts';

/** The letters that a PDF uses, as fonts of outlines whose text can be selected and searched. */
export class PdfFonts {
  readonly #outlines: Outlines;
  readonly #used = new Map<Weight, Map<string, number>>();

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
  }

  /** Operators that write a line of text where y grows downwards; `foreign` draws what the font has no letters for. */
  write(shape: TextShape, foreign: (text: string, x: number) => string): string {
    const { runs, width } = layText(shape.text, shape.weight, this.#outlines);
    const scale = shape.size / this.#outlines.perEm;
    const left = shape.x - width * scale * (shape.anchor === 'middle' ? 0.5 : shape.anchor === 'end' ? 1 : 0);
    return runs
      .map((run) => {
        if ('text' in run) return foreign(run.text, left + run.x * scale);
        const first = run.letters[0];
        if (!first) return '';
        let [codes, expected] = ['', first.x];
        for (const { char, x } of run.letters) {
          // Numbers move what follows to the left, in thousandths of the font size.
          if (Math.abs(x - expected) > 0.5) codes += `> ${pdf(((expected - x) / this.#outlines.perEm) * 1000)} <`;
          codes += this.#code(shape.weight, char).toString(16).padStart(2, '0');
          expected = x + this.#advance(shape.weight, char);
        }
        return `BT /F${shape.weight} ${pdf(shape.size)} Tf 1 0 0 -1 ${pdf(left + run.x * scale)} ${pdf(shape.y)} Tm [<${codes}>] TJ ET\n`;
      })
      .join('');
  }

  /** Writes the fonts and gives the entries of the page's resources. */
  async addTo(file: PdfFile): Promise<string> {
    const entries: string[] = [];
    for (const [weight, letters] of this.#used) entries.push(`/F${weight} ${await this.#font(file, weight, letters)} 0 R`);
    return entries.join(' ');
  }

  async #font(file: PdfFile, weight: Weight, letters: ReadonlyMap<string, number>): Promise<number> {
    const glyphs: string[] = [];
    for (const [char, code] of letters) {
      const d = this.#outlines.weights[weight].letters[char]?.[1] ?? '';
      const advance = this.#advance(weight, char);
      glyphs.push(`/g${code} ${await file.stream('', `${advance} 0 -1000 -3000 5000 2000 d1\n${pathOperators(d)}f`)} 0 R`);
    }
    const chars = [...letters.keys()];
    const pairs = chars.map((char, i) => `<${(i + 1).toString(16).padStart(2, '0')}> <${hex16(char)}>`);
    const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, i) => pairs.slice(i * 100, i * 100 + 100));
    const map = await file.stream(
      '',
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')}
endcmap end end`,
    );
    const size = (1 / this.#outlines.perEm).toFixed(10);
    return file.add(
      `<< /Type /Font /Subtype /Type3 /Name /F${weight} /FontBBox [0 0 0 0] /FontMatrix [${size} 0 0 -${size} 0 0] /FirstChar 1 /LastChar ${chars.length} /Widths [${chars
        .map((char) => this.#advance(weight, char))
        .join(
          ' ',
        )}] /Encoding << /Type /Encoding /Differences [1 ${chars.map((_, i) => `/g${i + 1}`).join(' ')}] >> /CharProcs << ${glyphs.join(' ')} >> /Resources << >> /ToUnicode ${map} 0 R >>`,
    );
  }

  #advance(weight: Weight, char: string): number {
    return this.#outlines.weights[weight].letters[char]?.[0] ?? 0;
  }

  #code(weight: Weight, char: string): number {
    const letters = this.#used.get(weight) ?? new Map<string, number>();
    this.#used.set(weight, letters);
    const code = letters.get(char) ?? letters.size + 1;
    if (code > 255) throw new Error('The bundled font has more letters than one font of a PDF can hold.');
    letters.set(char, code);
    return code;
  }
}
