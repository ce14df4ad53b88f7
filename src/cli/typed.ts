import { parseArgs } from 'node:util';
import type { Command, OptionSpec } from './command.ts';
import { suggestion } from './nearest.ts';

/** What was typed after a command: operands, and the values of its options, which it knows to be among the choices. */
export class Typed {
  readonly words: readonly string[];
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(words: readonly string[], values: ReadonlyMap<string, readonly string[]>) {
    this.words = words;
    this.#values = values;
  }

  /** The value of an option, the last one where it was given several times. */
  one(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value of an option with choices, as one of them. */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.one(name);
    return choices.find((choice) => choice === value);
  }
}

/** Options that every command has. */
export const common: readonly OptionSpec[] = [
  { name: 'help', help: 'print help' },
  { name: 'version', help: 'print the version' },
];

/** What was typed, or one sentence that says why it makes no sense. Never throws. */
export function readTyped(command: Command, argv: readonly string[]): Typed | { readonly wrong: string } {
  const known = [...command.options, ...common];
  const options = Object.fromEntries(
    known.map(({ name, short, value }) => [name, { type: value === undefined ? 'boolean' : 'string', ...(short && { short }) } as const]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    if (!option)
      return {
        wrong: `unknown option "${token.rawName}"${suggestion(
          token.rawName,
          known.map(({ name }) => `--${name}`),
        )}`,
      };
    const fault = valueFault(option, token.value, values.has(option.name));
    if (fault !== undefined) return { wrong: `${token.rawName} ${fault}` };
    values.set(option.name, [...(values.get(option.name) ?? []), token.value ?? '']);
  }
  const { least, most, missing = 'something more' } = command.takes;
  if (words.length < least) return { wrong: `${command.name} needs ${missing}` };
  if (words.length > most)
    return { wrong: `${command.name} takes ${most === 0 ? 'nothing' : `only ${most}`}, but "${words[most]}" was given` };
  return new Typed(words, values);
}

function valueFault({ value: needed, choices, many = false }: OptionSpec, value: string | undefined, again: boolean): string | undefined {
  if (needed === undefined) return value === undefined ? undefined : 'takes no value';
  if (value === undefined) return 'needs a value';
  if (again && !many) return 'is given twice';
  if (choices && !choices.includes(value)) return `is ${listed(choices)}, not "${value}"${suggestion(value, choices)}`;
  return undefined;
}

/** "a, b or c" */
export const listed = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
