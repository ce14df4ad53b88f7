import type { TextTools } from '#core/formats/environment.ts';

/** Bytes and texts, as browsers have them. */
export const textTools: TextTools = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  deflate: (bytes) => piped(bytes, new CompressionStream('deflate'), Number.POSITIVE_INFINITY),
  inflate: (bytes, largest) => piped(bytes, new DecompressionStream('deflate'), largest),
};

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
