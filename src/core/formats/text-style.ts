/** How a piece of text looks in a terminal that shows colours. */
export type Style = 'plain' | 'bold' | 'dim' | 'red' | 'boldRed' | 'yellow' | 'green' | 'blue' | 'magenta';

const codes: Readonly<Record<Style, string>> = {
  plain: '',
  bold: '1',
  dim: '2',
  red: '31',
  boldRed: '1;31',
  yellow: '33',
  green: '32',
  blue: '34',
  magenta: '35',
};

/** Paints text, or leaves it as it is where colours are not wanted. */
export const styler =
  (color: boolean) =>
  (text: string, style: Style): string =>
    color && style !== 'plain' && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
