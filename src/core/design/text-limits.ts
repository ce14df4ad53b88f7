/** Largest design file, in bytes of UTF-8. */
export const LARGEST_FILE = 20_000_000;

/** A line with more bend points than this is a slip of a program. */
export const MOST_BENDS = 50;

/** Deepest nesting of brackets: a design needs six levels, and printing recurses. */
export const DEEPEST_NESTING = 100;

/** Bytes that a text has in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2; // a pair of surrogates makes four bytes
  }
  return bytes;
}

/** "23.4 MB" */
export const megabytes = (bytes: number): string => `${(Math.ceil(bytes / 100_000) / 10).toString()} MB`;

/** Offset of the bracket that nests too deep, if there is one. Brackets inside texts do not count. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) at = endOfText(text, at);
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > DEEPEST_NESTING) return at;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return undefined;
}

/** Offset of the quote that ends the text which begins at `from`. */
export function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at;
    at += unit === 0x5c ? 2 : 1;
  }
  return at;
}
