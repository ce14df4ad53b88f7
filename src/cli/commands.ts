import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { schema } from './commands/schema.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, schema];
