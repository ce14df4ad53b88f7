import type { Command } from './command.ts';
import { accept } from './commands/accept.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import { facts } from './commands/facts.ts';
import { fix } from './commands/fix.ts';
import { init } from './commands/init.ts';
import { render } from './commands/render.ts';
import { rules } from './commands/rules.ts';
import { schema } from './commands/schema.ts';
import { testCatalog } from './commands/test-catalog.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, fix, accept, diff, render, explain, rules, facts, schema, testCatalog, init];
