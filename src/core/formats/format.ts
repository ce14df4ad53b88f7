import type { Catalog, Prose } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import type { Parsed } from '../design/parse.ts';
import type { Scene } from '../layout/drawn.ts';
import type { Report } from '../validator/finding.ts';
import type { Environment, TextTools } from './environment.ts';
import type { PictureTheme } from './picture/colours.ts';

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
  /** PDF: the sheet, or one as large as the picture. */
  readonly page: 'a4' | 'a3' | 'letter' | 'picture';
  readonly orientation: 'auto' | 'portrait' | 'landscape';
  /** Markdown: the picture itself in the file, or a Mermaid diagram that code hosts draw. */
  readonly figure: 'picture' | 'mermaid';
}

/** Which options a format looks at. */
export type Asks =
  | 'selection'
  | 'theme'
  | 'transparent'
  | 'findings'
  | 'scale'
  | 'padding'
  | 'title'
  | 'legend'
  | 'design'
  | 'letters'
  | 'page'
  | 'figure';

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
  page: 'a4',
  orientation: 'auto',
  figure: 'picture',
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
  readonly asks: readonly Asks[];
  write(source: Source, options: ExportOptions, environment: Environment): Promise<string | Uint8Array>;
  /** Reads a file of this kind. Never throws on what a file holds. */
  read?(bytes: Uint8Array, tools: TextTools): Promise<Parsed>;
}
