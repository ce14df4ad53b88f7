import type { TextTools } from '../environment.ts';

/** The objects of a PDF under way. Each is a text of Latin-1, or a stream of such text with its dictionary. */
export class PdfFile {
  readonly #objects: (Uint8Array | undefined)[] = [];
  readonly #tools: TextTools;

  constructor(tools: TextTools) {
    this.#tools = tools;
  }

  /** A number for an object that is written later. */
  reserve(): number {
    this.#objects.push(undefined);
    return this.#objects.length;
  }

  add(text: string, number = this.reserve()): number {
    this.#objects[number - 1] = latin1Bytes(text);
    return number;
  }

  /** A packed stream; `dictionary` without its brackets, length and filter. */
  async stream(dictionary: string, content: string | Uint8Array, number = this.reserve()): Promise<number> {
    const packed = await this.#tools.deflate(typeof content === 'string' ? latin1Bytes(content) : content);
    const head = latin1Bytes(`<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
    this.#objects[number - 1] = joined([head, packed, latin1Bytes('\nendstream')]);
    return number;
  }

  /** The whole file. */
  bytes(root: number, info: number): Uint8Array {
    const parts: Uint8Array[] = [latin1Bytes('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')];
    let at = parts[0]?.length ?? 0;
    const places: number[] = [];
    this.#objects.forEach((object, i) => {
      if (!object) throw new Error(`Object ${i + 1} of the PDF was never written.`);
      const whole = joined([latin1Bytes(`${i + 1} 0 obj\n`), object, latin1Bytes('\nendobj\n')]);
      places.push(at);
      parts.push(whole);
      at += whole.length;
    });
    const table = places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('');
    const count = this.#objects.length + 1;
    const tail = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
    return joined([...parts, latin1Bytes(tail)]);
  }
}

const latin1Bytes = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** A text of people's as PDF keeps it: UTF-16 in hexadecimal, so that nothing in it ends anything. */
export const pdfText = (text: string): string => `<FEFF${hex16(text)}>`;

export const hex16 = (text: string): string => {
  let hex = '';
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return hex;
};
