import { type Parsed, parseDesign } from '../design/parse.ts';
import { serializeDesign } from '../design/serialize.ts';
import { LARGEST_FILE } from '../design/text-limits.ts';
import { writeDrawio } from './drawio/write-drawio.ts';
import type { TextTools } from './environment.ts';
import type { Format } from './format.ts';
import { writeMermaid } from './mermaid.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { designInPng } from './png/png-design.ts';
import { writePng } from './png/write-png.ts';
import { writeHtmlReport } from './report/html-report.ts';
import { writeMarkdownReport } from './report/markdown-report.ts';
import { designInSvg } from './svg/svg-design.ts';
import { writeSvgFile } from './svg/write-svg-file.ts';

const fault = (message: string): Parsed => ({ problems: [{ line: 1, column: 1, path: '', message }] });

async function readText(bytes: Uint8Array, tools: TextTools): Promise<string | undefined> {
  try {
    return tools.decode(bytes);
  } catch {
    return undefined;
  }
}

const notText = fault('The file is not text in UTF-8.');

/** Every way to write a design down, the one that keeps everything at the front. */
export const formats: readonly Format[] = [
  {
    id: 'json',
    label: 'Trueline design',
    extension: 'trueline.json',
    mime: 'application/json',
    lossless: true,
    asks: [],
    write: async ({ design }) => serializeDesign(design),
    read: async (bytes, tools) => {
      const text = await readText(bytes, tools);
      return text === undefined ? notText : parseDesign(text);
    },
  },
  {
    id: 'png',
    label: 'PNG',
    extension: 'png',
    mime: 'image/png',
    lossless: true,
    asks: ['selection', 'theme', 'transparent', 'findings', 'scale', 'title', 'legend', 'padding', 'design'],
    write: writePng,
    read: async (bytes, tools) => {
      const found = await designInPng(bytes, tools, LARGEST_FILE);
      return 'fault' in found ? fault(found.fault) : parseDesign(found.json);
    },
  },
  {
    id: 'svg',
    label: 'SVG',
    extension: 'svg',
    mime: 'image/svg+xml',
    lossless: true,
    asks: ['selection', 'theme', 'transparent', 'findings', 'title', 'legend', 'padding', 'design', 'letters'],
    write: writeSvgFile,
    read: async (bytes, tools) => {
      const text = await readText(bytes, tools);
      if (text === undefined) return notText;
      const json = designInSvg(text);
      return json === undefined
        ? fault(
            'This SVG holds no Trueline design. It was exported without one, or a program that shrinks or edits pictures has taken it out. Open the picture as it was exported, or the JSON file.',
          )
        : parseDesign(json);
    },
  },
  {
    id: 'pdf',
    label: 'PDF',
    extension: 'pdf',
    mime: 'application/pdf',
    lossless: false,
    asks: ['selection', 'theme', 'findings', 'legend', 'page'],
    write: writePdf,
  },
  {
    id: 'html',
    label: 'Report (HTML)',
    extension: 'html',
    mime: 'text/html',
    lossless: false,
    asks: ['theme', 'findings'],
    write: writeHtmlReport,
  },
  {
    id: 'markdown',
    label: 'Report (Markdown)',
    extension: 'md',
    mime: 'text/markdown',
    lossless: false,
    asks: ['theme', 'findings', 'figure'],
    write: writeMarkdownReport,
  },
  {
    id: 'drawio',
    label: 'draw.io',
    extension: 'drawio',
    mime: 'application/vnd.jgraph.mxfile',
    lossless: false,
    asks: ['selection', 'theme', 'findings'],
    write: writeDrawio,
  },
  {
    id: 'mermaid',
    label: 'Mermaid',
    extension: 'mmd',
    mime: 'text/vnd.mermaid',
    lossless: false,
    asks: ['selection', 'theme', 'findings'],
    write: async (source, options) => writeMermaid(source, options),
  },
];

/** The format that reads a file, by what it begins with; JSON where nothing says otherwise. */
export function formatOfFile(bytes: Uint8Array): Format {
  const [json, png, svg] = formats;
  if (!json || !png || !svg) throw new Error('The list of formats begins with those that can be read.');
  if (bytes[0] === 0x89) return png;
  const first = bytes.find((byte, i) => byte > 0x20 && !(i < 3 && byte >= 0xbb));
  return first === 0x3c ? svg : json;
}
