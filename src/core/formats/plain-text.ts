/** Control characters, separators of lines, and marks that turn the direction of text around. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The text with every character that could steer a terminal replaced, line feeds excepted. */
export function escapeControls(text: string, replacement: (code: number) => string): string {
  return text.replace(controls, (character) => (character === '\n' ? '\n' : replacement(character.charCodeAt(0))));
}

/** A text of the user's on one line of a terminal: what could steer the terminal is shown as `\n` or `\u001b`. */
export function plainLine(text: string): string {
  return escapeControls(text.replaceAll('\n', '\\n'), (code) => `\\u${code.toString(16).padStart(4, '0')}`);
}
