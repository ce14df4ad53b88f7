import { plainLine, quietLine } from '#core/formats/plain-text.ts';
import type { Block, Page, Words } from '#core/formats/reference.ts';
import { styler } from '#core/formats/text-style.ts';
import { wrapText } from '#core/formats/text-width.ts';

/** A page of the reference for a terminal. */
export function pageText(
  { ref, title, lead, sections }: Page,
  { width = 100, color }: { readonly width: number | undefined; readonly color: boolean },
): string {
  const paint = styler(color);
  const wrapped = (text: string, first: string, rest: string): string =>
    wrapText(quietLine(plainLine(text)), Math.max(20, width) - rest.length)
      .map((line, index) => (index === 0 ? first : rest) + line)
      .join('\n');
  const block = (one: Block): string => {
    switch (one.kind) {
      case 'text':
        return wrapped(inText(one.words), '  ', '  ');
      case 'list':
        return one.items.map((item) => wrapped(inText(item), '  - ', '    ')).join('\n');
      case 'table':
        return one.rows
          .map((row) =>
            wrapped(
              row
                .map(inText)
                .filter((cell) => cell !== '')
                .join(' | '),
              '  - ',
              '    ',
            ),
          )
          .join('\n');
      case 'sketch':
        return one.lines.map((line) => `      ${quietLine(plainLine(line))}`).join('\n');
    }
  };
  const head = `${paint(wrapped(title, '', ''), 'bold')}\n${paint(`${ref.kind} ${ref.id}`, 'dim')}`;
  const parts = sections.map((section) => [paint(plainLine(section.title), 'bold'), ...section.blocks.map(block)].join('\n'));
  return `${[[head, wrapped(inText(lead), '', '')].join('\n'), ...parts].join('\n\n')}\n`;
}

const inText = (words: Words): string =>
  words
    .map((word) => (typeof word === 'string' ? word : 'url' in word && word.url !== word.text ? `${word.text} <${word.url}>` : word.text))
    .join('');
