import type { Command } from './command.ts';
import { accept } from './commands/accept.ts';
import { check } from './commands/check.ts';
import { fix } from './commands/fix.ts';
import { schema } from './commands/schema.ts';
import { testCatalog } from './commands/test-catalog.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, accept, fix, testCatalog, schema];
