import type { ExportOptions, Format, Source } from '#core/formats/format.ts';
import { sheetOf } from '#core/formats/pdf/sheet.ts';
import type { PictureAssets } from '#core/formats/picture/assets.ts';
import { pictureOfSource } from '#core/formats/picture/picture-of-source.ts';
import { writeSvg } from '#core/formats/svg/write-svg.ts';
import { type Choices, optionsOf } from './export-choices.ts';
import { pageEnvironment } from './export-environment.ts';
import { openSource } from './export-source.ts';
import { type ReportPage, reportPage } from './report-page.ts';

export type Preview = { /** Id of the format. */ readonly of: string } & (
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'page'; readonly page: ReportPage }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string }
);

const MOST_TEXT = 20_000;
/** How long a picture may take to load, ms. */
const KEPT = 20_000;

const environment = pageEnvironment(() => Promise.reject(new Error('Previews are drawn as vectors.')));

/** What the export will give: pictures as vectors whatever the format, reports as they are read, of other texts the beginning. Never rejects. */
export async function previewOf(format: Format, choices: Choices): Promise<Preview> {
  const of = format.id;
  try {
    const source = openSource();
    const options = { ...optionsOf(choices), withDesign: false };
    if (!format.asks.includes('legend')) {
      const written = await format.write(source, options, environment);
      const text = typeof written === 'string' ? written : '';
      if (format.mime === 'text/html') return { of, kind: 'page', page: reportPage(text) };
      return { of, kind: 'text', text: withoutPictures(text).slice(0, MOST_TEXT) };
    }
    const assets = await environment.assets();
    const font = await environment.font();
    const svg = format.asks.includes('page')
      ? sheetSvg(source, options, assets, font)
      : writeSvg(pictureOfSource(source, options, assets), assets, { font });
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setTimeout(() => URL.revokeObjectURL(url), KEPT); // once loaded it is not asked for again
    return { of, kind: 'picture', url };
  } catch (error) {
    return { of, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A picture inside a text is many thousand letters that say nothing. */
const withoutPictures = (text: string): string =>
  text.replace(
    /(data:[\w/+]+;base64,)([\w+/=]{200,})/g,
    (_, head: string, data: string) => `${head}… ${Math.round(data.length / 1024)} kB`,
  );

/** The sheet of paper with the picture where it will lie. */
function sheetSvg(source: Source, options: ExportOptions, assets: PictureAssets, font: string): string {
  const { picture, page, scale, left, top } = sheetOf(source, options, assets);
  const placed = `<svg x="${left}" y="${top}" width="${picture.width * scale}" height="${picture.height * scale}"`;
  const inner = writeSvg(picture, assets).replace(
    /^[\s\S]*?<svg ([^>]*?)width="[^"]*" height="[^"]*"/,
    (_, names: string) => `${placed} ${names}`,
  );
  const edge = `<rect width="${page.width}" height="${page.height}" fill="none" stroke="#929daf" stroke-opacity="0.5"/>`;
  return writeSvg(page, assets, { font }).replace(/<\/svg>\s*$/, () => `${inner}${edge}</svg>`);
}
