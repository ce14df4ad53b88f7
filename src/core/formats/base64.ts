const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64. */
export const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const left = bytes.length - i;
    text += `${letters[a >> 2]}${letters[((a & 3) << 4) | (b >> 4)]}`;
    text += `${left > 1 ? letters[((b & 15) << 2) | (c >> 6)] : '='}${left > 2 ? letters[c & 63] : '='}`;
  }
  return text;
};
