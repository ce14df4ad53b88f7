import { designJsonSchemaText } from '#core/design/json-schema.ts';
import { plainLine } from '#core/formats/plain-text.ts';

import { readArguments } from './arguments.ts';
import { check, type LoadedCatalog } from './check.ts';
import { help } from './help.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Does what was typed after the program's name. Gives the exit code. */
export async function run(argv: readonly string[], terminal: Terminal, load: () => Promise<LoadedCatalog>): Promise<0 | 1 | 2> {
  const typed = readArguments(argv);
  switch (typed.command) {
    case 'check':
      return check(typed, terminal, load);
    case 'schema':
      terminal.print(designJsonSchemaText());
      return 0;
    case 'help':
      terminal.print(help);
      return 0;
    case 'version':
      terminal.print(`${version}\n`);
      return 0;
    case 'wrong':
      terminal.complain(`trueline: ${plainLine(typed.message)} (trueline --help prints what is possible)\n`);
      return 2;
  }
}
