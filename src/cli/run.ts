import { plainLine } from '#core/formats/plain-text.ts';
import type { ExitCode, World } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, overview } from './help.ts';
import { suggestion } from './nearest.ts';
import { readTyped } from './typed.ts';
import { version } from './version.ts';

/** Does what was typed after the program's name. Gives the exit code. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const { terminal } = world;
  const [word = '', ...rest] = argv;
  const asked = word === 'help' ? rest[0] : undefined;
  if (['--help', '-h', 'help'].includes(word) && asked === undefined) {
    terminal.print(overview(commands));
    return 0;
  }
  if (word === '--version' || word === '-v') {
    terminal.print(`${version}\n`);
    return 0;
  }
  const name = asked ?? word;
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const names = commands.map((candidate) => candidate.name);
    return complain(world, name === '' ? 'a command is missing' : `unknown command "${name}"${suggestion(name, [...names, 'help'])}`);
  }
  if (asked !== undefined || rest.includes('--help') || rest.includes('-h')) {
    terminal.print(commandHelp(command));
    return 0;
  }
  if (rest.includes('--version')) {
    terminal.print(`${version}\n`);
    return 0;
  }
  const typed = readTyped(command, rest);
  if ('wrong' in typed) return complain(world, typed.wrong, command.name);
  return command.run(typed, world);
}

function complain({ terminal }: World, message: string, command?: string): 2 {
  const help = command === undefined ? 'trueline --help' : `trueline ${command} --help`;
  terminal.complain(`trueline: ${plainLine(message)} (${help} prints what is possible)\n`);
  return 2;
}
