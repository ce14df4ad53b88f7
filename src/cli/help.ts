import type { Command, OptionSpec } from './command.ts';

/** What `trueline --help` prints. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return `Checks drawings of machine-learning workflows on AWS.

Usage:
  trueline COMMAND ...

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n')}

  trueline COMMAND --help explains a command, with examples.
  trueline --version prints the version.

Exit code:
  0  all right
  1  something was found
  2  something could not be read, or the command could not be understood
`;
}

/** What `trueline check --help` prints. */
export function commandHelp({ name, summary, operands, about, options, examples }: Command): string {
  const parts = [
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    `Usage:\n  ${['trueline', name, operands, options.length > 0 ? '[options]' : ''].filter((part) => part !== '').join(' ')}`,
    ...(about === undefined ? [] : [about]),
    ...(options.length === 0 ? [] : [`Options:\n${optionLines(options)}`]),
    `Examples:\n${examples.map(([line, does]) => `  ${line}\n      ${does}`).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionLines(options: readonly OptionSpec[]): string {
  const heads = options.map(
    ({ name, short, value, choices }) =>
      `${short ? `-${short}, ` : ''}--${name}${value === undefined ? '' : ` ${choices?.join('|') ?? value}`}`,
  );
  const width = Math.min(34, Math.max(...heads.map((head) => head.length))) + 2;
  return options
    .map(({ help }, index) => {
      const head = heads[index] ?? '';
      return head.length < width ? `  ${head.padEnd(width)}${help}` : `  ${head}\n  ${' '.repeat(width)}${help}`;
    })
    .join('\n');
}
