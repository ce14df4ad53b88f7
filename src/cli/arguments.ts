import { parseArgs } from 'node:util';
import type { Profile } from '#core/design/design.ts';
import type { FindingsFormat } from '#core/formats/findings-formats.ts';
import { findingsFormats } from '#core/formats/findings-formats.ts';
import type { Severity } from '#core/validator/finding.ts';
import { nearest } from './nearest.ts';

export interface CheckCommand {
  readonly command: 'check';
  readonly files: readonly string[];
  readonly format: FindingsFormat;
  /** Without one each design's own holds. */
  readonly profile: Profile | undefined;
  readonly failOn: Severity;
  readonly draft: boolean;
}

export type Command =
  | CheckCommand
  | { readonly command: 'schema' | 'help' | 'version' }
  /** What was typed makes no command; one sentence that says why. */
  | { readonly command: 'wrong'; readonly message: string };

const profiles: readonly Profile[] = ['notes', 'aws'];
const severities: readonly Severity[] = ['error', 'warning', 'advice'];

const options = {
  format: { type: 'string' },
  profile: { type: 'string' },
  'fail-on': { type: 'string' },
  draft: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;
const commands = ['check', 'schema', 'help'];

/** Reads what was typed after the program's name. Never throws. */
export function readArguments(argv: readonly string[]): Command {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? Object.entries(options).find(([name]) => name === token.name)?.[1] : undefined;
    if (!option)
      return unknown(
        'option',
        token.rawName,
        Object.keys(options).map((name) => `--${name}`),
      );
    if (option.type === 'boolean' && token.value !== undefined) return wrong(`${token.rawName} takes no value`);
    if (option.type === 'string' && token.value === undefined) return wrong(`${token.rawName} needs a value`);
    values.set(token.name, token.value ?? '');
  }
  if (values.has('help')) return { command: 'help' };
  if (values.has('version')) return { command: 'version' };

  const [command, ...files] = words;
  if (command === undefined) return wrong('a command is missing');
  if (command === 'help') return { command: 'help' };
  if (command !== 'check' && command !== 'schema') return unknown('command', command, commands);
  if (command === 'schema') {
    const extra = files[0] ?? [...values.keys()].map((name) => `--${name}`)[0];
    return extra === undefined ? { command } : wrong(`schema takes nothing, but "${extra}" was given`);
  }
  if (files.length === 0) return wrong('check needs the name of a design file');
  return readCheck(files, values);
}

function readCheck(files: readonly string[], values: ReadonlyMap<string, string>): Command {
  const format = findingsFormats.find(({ id }) => id === (values.get('format') ?? 'text'));
  if (!format)
    return notOneOf(
      'format',
      values,
      findingsFormats.map(({ id }) => id),
    );
  const profile = profiles.find((id) => id === values.get('profile'));
  if (!profile && values.has('profile')) return notOneOf('profile', values, profiles);
  const failOn = severities.find((id) => id === (values.get('fail-on') ?? 'error'));
  if (!failOn) return notOneOf('fail-on', values, severities);
  return { command: 'check', files, format, profile, failOn, draft: values.has('draft') };
}

const wrong = (message: string): Command => ({ command: 'wrong', message });

const notOneOf = (name: string, values: ReadonlyMap<string, string>, allowed: readonly string[]): Command =>
  wrong(`--${name} is ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}, not "${values.get(name)}"`);

function unknown(kind: string, typed: string, known: readonly string[]): Command {
  const meant = nearest(typed, known);
  return wrong(`unknown ${kind} "${typed}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`);
}
