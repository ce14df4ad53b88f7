import { icons } from 'virtual:icons';
import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Environment, TextTools } from '#core/formats/environment.ts';

/** Bytes and texts, as browsers have them. */
export const textTools: TextTools = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  deflate: (bytes) => piped(bytes, new CompressionStream('deflate'), Number.POSITIVE_INFINITY),
  inflate: (bytes, largest) => piped(bytes, new DecompressionStream('deflate'), largest),
};

/** What formats need, as the page has it; `rasterise` differs from export to export. */
export const pageEnvironment = (rasterise: Environment['rasterise']): Environment => ({
  ...textTools,
  assets: async () => ({ icons, glyphs: (await import('virtual:glyphs')).glyphs }),
  outlines: async () => (await import('virtual:outlines')).outlines,
  font,
  rasterise,
});

/** Bytes through a stream, read piece by piece so that a small file cannot fill the memory. */
async function piped(bytes: Uint8Array, through: GenericTransformStream, largest: number): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream().pipeThrough<Uint8Array>(through);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = source.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > largest) {
      await reader.cancel();
      throw new Error(`it unpacks to more than ${Math.round(largest / 1_000_000)} MB.`);
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

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
