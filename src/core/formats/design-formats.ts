import type { Catalog, Prose } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import { type Parsed, parseDesign } from '../design/parse.ts';
import { serializeDesign } from '../design/serialize.ts';
import { LARGEST_FILE } from '../design/text-limits.ts';
import type { Scene } from '../layout/drawn.ts';
import type { Report } from '../validator/finding.ts';
import type { Environment } from './environment.ts';
import type { PictureTheme } from './picture/colours.ts';
import { designInPng } from './png/png-design.ts';
import { writePng } from './png/write-png.ts';
import { designInSvg } from './svg/svg-design.ts';
import { writeSvgFile } from './svg/write-svg-file.ts';

/** What there is to write. */
export interface Source {
  readonly design: Design;
  readonly catalog: Catalog;
  readonly report: Report;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** Everything that is drawn, with or without badges, chips and wrong arrows. */
  scene(findings: boolean): Scene;
  /** Reasons and claims, loaded when they are first read. */
  prose(): Promise<Prose>;
}

/** How it is written; every format looks at what concerns it. */
export interface ExportOptions {
  /** What to write; without it the whole design. */
  readonly selection?: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | undefined;
  readonly theme: PictureTheme;
  readonly transparent: boolean;
  readonly findings: boolean;
  /** Pixels for each px of a PNG. */
  readonly scale: number;
  /** Empty room around a picture, px. */
  readonly padding: number;
  readonly title: boolean;
  readonly legend: boolean;
  /** The design itself lies in the file, so that it can be opened again. */
  readonly withDesign: boolean;
  /** SVG: letters as text in the bundled font, or as paths. */
  readonly letters: 'text' | 'paths';
}

export const usualOptions: ExportOptions = {
  theme: 'light',
  transparent: false,
  findings: true,
  scale: 2,
  padding: 24,
  title: false,
  legend: false,
  withDesign: true,
  letters: 'text',
};

/** One way to write a design down. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** Without a leading dot. */
  readonly extension: string;
  readonly mime: string;
  /** Reading what was written gives an equal design. */
  readonly lossless: boolean;
  write(source: Source, options: ExportOptions, environment: Environment): Promise<string | Uint8Array>;
  /** Reads a file of this kind. Never throws on what a file holds. */
  read?(bytes: Uint8Array, environment: Environment): Promise<Parsed>;
}

const fault = (message: string): Parsed => ({ problems: [{ line: 1, column: 1, path: '', message }] });

async function readText(bytes: Uint8Array, environment: Environment): Promise<string | undefined> {
  try {
    return environment.decode(bytes);
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
    write: async ({ design }) => serializeDesign(design),
    read: async (bytes, environment) => {
      const text = await readText(bytes, environment);
      return text === undefined ? notText : parseDesign(text);
    },
  },
  {
    id: 'png',
    label: 'PNG',
    extension: 'png',
    mime: 'image/png',
    lossless: true,
    write: writePng,
    read: async (bytes, environment) => {
      const found = await designInPng(bytes, environment, LARGEST_FILE);
      return 'fault' in found ? fault(found.fault) : parseDesign(found.json);
    },
  },
  {
    id: 'svg',
    label: 'SVG',
    extension: 'svg',
    mime: 'image/svg+xml',
    lossless: true,
    write: writeSvgFile,
    read: async (bytes, environment) => {
      const text = await readText(bytes, environment);
      if (text === undefined) return notText;
      const json = designInSvg(text);
      return json === undefined
        ? fault(
            'This SVG holds no Trueline design. It was exported without one, or a program that shrinks or edits pictures has taken it out. Open the picture as it was exported, or the JSON file.',
          )
        : parseDesign(json);
    },
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
