import { textWidth } from './text.ts';

type Weight = Parameters<typeof textWidth>[2];

/** The lines of a text in `width` px: its own line breaks, then between words, and inside of a word that is wider than a line. */
export const wrapped = (text: string, width: number, size: number, weight: Weight): readonly string[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => wrappedLine(line.replace(/\t/g, ' '), width, size, weight));

const wrappedLine = (text: string, width: number, size: number, weight: Weight): readonly string[] => {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= width;
  if (fits(text)) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    if (fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const char of word) {
      if (line !== '' && !fits((line + char).trimEnd())) {
        lines.push(line);
        line = '';
      }
      line += char;
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
};
