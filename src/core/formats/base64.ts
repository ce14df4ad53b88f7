const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64. */
export const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [left, a, b, c] = [bytes.length - i, bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0];
    text += letters.charAt(a >> 2) + letters.charAt(((a & 3) << 4) | (b >> 4));
    text += (left > 1 ? letters.charAt(((b & 15) << 2) | (c >> 6)) : '=') + (left > 2 ? letters.charAt(c & 63) : '=');
  }
  return text;
};
