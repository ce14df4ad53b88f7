import { plainLine, quietLine } from '#core/formats/plain-text.ts';
import type { Terminal } from './terminal.ts';

/** Says why something cannot be done, one line each; the exit code for it. */
export function complain(terminal: Terminal, ...messages: readonly string[]): 2 {
  for (const message of messages) terminal.complain(`trueline: ${plainLine(message)}\n`);
  return 2;
}

/** Something to know that stops nothing. */
export const remark = (terminal: Terminal, message: string): void => terminal.complain(`${quietLine(plainLine(message))}\n`);
