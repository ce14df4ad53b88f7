import { type PartKind, serializePart } from './serialize.ts';

/** How somebody writes JSON. */
export interface TextStyle {
  /** Empty where everything stands on one line. */
  readonly newline: '' | '\n' | '\r\n';
  readonly indent: string;
  /** What stands between a key and its value. */
  readonly colon: string;
  /** What stands between two values on one line. */
  readonly separator: string;
}

/** The style of a text, read off its first lines. */
export function styleOf(text: string): TextStyle {
  const [, newline, indent] = /^\s*\{[^\S\n]*?(\r?\n)([ \t]*)"/.exec(text) ?? [];
  const colon = /"\s*:([^\S\n]*)/.exec(text)?.[1] ?? ' ';
  return {
    newline: newline === '\r\n' || newline === '\n' ? newline : '',
    indent: indent ? indent : '  ',
    colon: `:${colon}`,
    separator: colon === '' ? ',' : ', ',
  };
}

/** A value as text in a style. `depth`: objects and lists around it. `flat`: all on one line. */
export function inStyle(style: TextStyle, value: unknown, kind: PartKind, depth: number, flat = false): string {
  const pretty = serializePart(value, kind);
  if (style.newline === '' || flat) return onOneLine(JSON.parse(pretty), style);
  const [first = '', ...rest] = pretty.split('\n');
  const outer = style.indent.repeat(depth);
  return [first, ...rest.map((line) => outer + line.replace(/^(?: {2})*/, (blanks) => style.indent.repeat(blanks.length / 2)))].join(
    style.newline,
  );
}

function onOneLine(value: unknown, style: TextStyle): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, style)).join(style.separator)}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}${style.colon}${onOneLine(item, style)}`);
  const room = style.separator === ',' || entries.length === 0 ? '' : ' ';
  return `{${room}${entries.join(style.separator)}${room}}`;
}
