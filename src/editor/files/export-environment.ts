import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Environment } from '#core/formats/environment.ts';
import { textTools } from './text-tools.ts';

/** What formats need, as the page has it; `rasterise` differs from export to export. */
export const pageEnvironment = (rasterise: Environment['rasterise']): Environment => ({
  ...textTools,
  assets: async () => ({ icons: (await import('virtual:icons')).icons, glyphs: (await import('virtual:glyphs')).glyphs }),
  outlines: async () => (await import('virtual:outlines')).outlines,
  font,
  rasterise,
});

let embedded: Promise<string> | undefined;

/** The bundled font in base64, read once. */
function font(): Promise<string> {
  embedded ??= readFont();
  embedded.catch(() => {
    embedded = undefined;
  });
  return embedded;
}

async function readFont(): Promise<string> {
  const answer = await fetch(new URL(fontUrl, document.baseURI));
  if (!answer.ok) throw new Error('The font could not be read.');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
