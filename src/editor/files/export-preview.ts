import type { Format } from '#core/formats/format.ts';
import { pictureOfSource } from '#core/formats/picture/picture-of-source.ts';
import { writeSvg } from '#core/formats/svg/write-svg.ts';
import { type Choices, optionsOf } from './export-choices.ts';
import { pageEnvironment } from './export-environment.ts';
import { openSource } from './export-source.ts';

export type Preview =
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string };

const MOST_TEXT = 3000;
/** How long a picture may take to load, ms. */
const KEPT = 20_000;

const environment = pageEnvironment(() => Promise.reject(new Error('Previews are drawn as vectors.')));

/** A picture of the export, as vectors whatever the format; of a text its beginning. Never rejects. */
export async function previewOf(format: Format, choices: Choices): Promise<Preview> {
  try {
    const source = openSource();
    const options = { ...optionsOf(choices), withDesign: false };
    if (format.id !== 'html' && !format.asks.includes('legend')) {
      const text = await format.write(source, options, environment);
      return { kind: 'text', text: typeof text === 'string' ? text.slice(0, MOST_TEXT) : '' };
    }
    const assets = await environment.assets();
    const svg = writeSvg(pictureOfSource(source, options, assets), assets, { font: await environment.font() });
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setTimeout(() => URL.revokeObjectURL(url), KEPT); // once loaded it is not asked for again
    return { kind: 'picture', url };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
