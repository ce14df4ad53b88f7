/** Letters that take two columns of a terminal: East Asian wide ones and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Marks that take none: they join the letter before them. */
const none = /\p{Mn}|\p{Me}|\p{Cf}/u;
const plain = /^[\x20-\x7e]*$/;

/** Columns that one line takes in a terminal. */
export function textColumns(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** The words of a text in lines of at most `width` columns; a word that is longer has a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of text.split(' ')) {
    const more = textColumns(word);
    if (word === '' && line === '') continue;
    if (line !== '' && columns + 1 + more > width) {
      lines.push(line.trimEnd());
      line = word;
      columns = more;
    } else {
      columns += (line === '' ? 0 : 1) + more;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line.trimEnd()];
}
