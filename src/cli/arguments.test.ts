import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

it('reads every option, in any order, with = or a blank', () => {
  const read = readArguments([
    '--draft',
    'check',
    'a.json',
    '--format=json',
    'b.json',
    '--profile',
    'aws',
    '--fail-on',
    'advice',
    '--',
    '--odd.json',
  ]);
  expect(read).toMatchObject({
    command: 'check',
    files: ['a.json', 'b.json', '--odd.json'],
    format: { id: 'json' },
    profile: 'aws',
    failOn: 'advice',
    draft: true,
  });
});

it('has defaults', () => {
  expect(readArguments(['check', 'a.json'])).toMatchObject({ format: { id: 'text' }, profile: undefined, failOn: 'error', draft: false });
});

it.each([
  [['--help'], 'help'],
  [['check', '-h'], 'help'],
  [['help'], 'help'],
  [['--version'], 'version'],
  [['schema'], 'schema'],
])('%j is %s', (argv, command) => {
  expect(readArguments(argv)).toEqual({ command });
});

it.each([
  [[], 'a command is missing'],
  [['check'], 'check needs the name of a design file'],
  [['chekc', 'a.json'], 'unknown command "chekc"; did you mean "check"?'],
  [['paint'], 'unknown command "paint"'],
  [['check', 'a.json', '--formt', 'json'], 'unknown option "--formt"; did you mean "--format"?'],
  [['check', 'a.json', '--fail'], 'unknown option "--fail"; did you mean "--fail-on"?'],
  [['check', 'a.json', '-x'], 'unknown option "-x"'],
  [['check', 'a.json', '--__proto__'], 'unknown option "--__proto__"'],
  [['check', 'a.json', '--format', 'xml'], '--format is text or json, not "xml"'],
  [['check', 'a.json', '--format'], '--format needs a value'],
  [['check', 'a.json', '--format', '--draft'], '--format is text or json, not "--draft"'],
  [['check', 'a.json', '--profile', ''], '--profile is notes or aws, not ""'],
  [['check', 'a.json', '--fail-on=never'], '--fail-on is error, warning or advice, not "never"'],
  [['check', 'a.json', '--draft=no'], '--draft takes no value'],
  [['schema', 'a.json'], 'schema takes nothing, but "a.json" was given'],
  [['schema', '--draft'], 'schema takes nothing, but "--draft" was given'],
])('%j is refused in one sentence', (argv, message) => {
  expect(readArguments(argv)).toEqual({ command: 'wrong', message });
});
