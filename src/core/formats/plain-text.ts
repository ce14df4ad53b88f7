/** Control characters, separators of lines, halves of characters, and marks that turn the direction of text around. */
const controls = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The text with every character that could steer a terminal replaced, line feeds excepted. */
export function escapeControls(text: string, replacement: (code: number) => string): string {
  return text.replace(controls, (character) => (character === '\n' ? '\n' : replacement(character.charCodeAt(0))));
}

const hex = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** Nearly all texts: nothing in them needs a second look. */
const plain = /^[\x20-\x7e]*$/;

/** A text of the user's on one line of a terminal: what could steer the terminal is shown as `\n` or `\u001b`. */
export function plainLine(text: string): string {
  if (plain.test(text)) return text;
  return escapeControls(text.replaceAll('\n', '\\n'), hex);
}

/**
 * A line of a log that no build service takes for a command, wherever it is broken: GitHub obeys `::error::` at the start of a line,
 * it and others obey `##[group]` and `##vso[…]` anywhere.
 */
export const quietLine = (line: string): string => (line.includes('::') || line.includes('##') ? quieted(line) : line);

const quieted = (line: string): string => line.replace(/(^|\s):(?=:)/g, '$1\\u003a').replace(/#(?=#\w*\[)/g, '\\u0023');

/** JSON on many lines that neither steers a terminal nor a build service. Reading it gives the same value. */
export const plainJson = (value: unknown): string =>
  `${escapeControls(JSON.stringify(value, null, 2), hex).replace(/#(?=#\w*\[)/g, '\\u0023')}\n`;

/** Text inside of an element or a quoted attribute of XML; what XML cannot hold is shown as `\u001b`. */
export function xmlText(text: string): string {
  return escapeControls(text, hex)
    .replace(/[\ufffe\uffff]/g, (character) => hex(character.charCodeAt(0)))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replace(/#(?=#\w*\[)/g, '&#35;');
}

/** Text in a line of Markdown that stays text: no markup, no HTML, no links, no mentions. */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_[\]()|~{}!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/:(?=\S)/g, '&#58;')
    .replace(/\b(www)\./gi, '$1\\.');
}

/** The same as code. */
export const markdownCode = (text: string): string => `<code>${markdownText(text)}</code>`;

/** An address as the target of a link in Markdown. */
export const markdownUrl = (url: string): string =>
  url.replace(/[()<>|\s\\]/g, encodeURIComponent).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
