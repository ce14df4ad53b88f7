import type { Design } from '#core/design/design.ts';
import { formats } from '#core/formats/design-formats.ts';
import { type ExportOptions, type Format, type Source, usualOptions } from '#core/formats/format.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene } from '#core/layout/scene.ts';
import type { Report } from '#core/validator/finding.ts';
import { marksOf } from '#core/validator/marks.ts';
import type { Settings } from './config/settings.ts';
import { laidOut } from './lay-out.ts';
import { nodeEnvironment } from './node-environment.ts';

/** The format that a file name asks for by its ending, the longest one that fits. */
export function formatFor(name: string): Format | undefined {
  const fits = formats.filter(({ extension }) => name.toLowerCase().endsWith(`.${extension}`));
  return fits.sort((a, b) => b.extension.length - a.extension.length)[0];
}

export const extensions: readonly string[] = formats.map(({ extension }) => extension);

/** A design, checked before, in a format: the same writers as the app's. */
export async function renderDesign(
  format: Format,
  { design, report }: { readonly design: Design; readonly report: Report },
  { catalog, prose }: Pick<Settings, 'catalog' | 'prose'>,
  today: string,
  wishes: Partial<ExportOptions>,
): Promise<string | Uint8Array> {
  const marks = marksOf(report, design, catalog, { quiet: false });
  const placed = await laidOut(design, catalog, marks);
  const source: Source = {
    design: placed,
    catalog,
    report,
    today,
    scene: (findings) => scene(placed, catalog, findings ? marks : noMarks),
    prose: async () => prose,
  };
  return format.write(source, { ...usualOptions, ...wishes }, nodeEnvironment);
}
