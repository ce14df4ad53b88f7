/** Reads "1,000", "1 000" and "2.5"; gives `undefined` for an empty text and NaN for what is no number. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/(?<=\d)[,\s](?=\d{3}(\D|$))/g, '');
  if (plain === '') return undefined;
  return /^-?\d*\.?\d+(e\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
