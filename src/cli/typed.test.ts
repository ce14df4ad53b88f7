import { expect, it } from 'vitest';
import { commands } from './commands.ts';
import { readTyped } from './typed.ts';

function read(name: string, ...argv: readonly string[]) {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return readTyped(command, argv);
}

it('reads every option, in any order, with = or a blank', () => {
  const typed = read('check', '--draft', 'a.json', '--format=json', '-', '--rule', 'a=off', '--rule=b=error', '--', '--odd.json');
  if ('wrong' in typed) throw new Error(typed.wrong);
  expect(typed.words).toEqual(['a.json', '-', '--odd.json']);
  expect([typed.one('format'), typed.all('rule'), typed.has('draft'), typed.has('quiet')]).toEqual([
    'json',
    ['a=off', 'b=error'],
    true,
    false,
  ]);
  expect([typed.choice('format', ['text', 'json']), typed.choice('profile', ['notes'])]).toEqual(['json', undefined]);
});

it.each([
  [['check'], 'check needs the name of a design, or of a folder with designs'],
  [['check', 'a.json', '--formt', 'json'], 'unknown option "--formt"; did you mean "--format"?'],
  [['check', 'a.json', '--fail'], 'unknown option "--fail"; did you mean "--fail-on"?'],
  [['check', 'a.json', '-x'], 'unknown option "-x"'],
  [['check', 'a.json', '--__proto__'], 'unknown option "--__proto__"'],
  [['check', 'a.json', '--format', 'xml'], '--format is text, json, sarif, junit, github or markdown, not "xml"'],
  [
    ['check', 'a.json', '--format', 'serif'],
    '--format is text, json, sarif, junit, github or markdown, not "serif"; did you mean "sarif"?',
  ],
  [['check', 'a.json', '--format'], '--format needs a value'],
  [['check', 'a.json', '--format', 'json', '--format', 'text'], '--format is given twice'],
  [['check', 'a.json', '--profile', ''], '--profile is notes or aws, not ""'],
  [['check', 'a.json', '--draft=no'], '--draft takes no value'],
  [['schema', 'a', 'b'], 'schema takes only 1, but "b" was given'],
  [['schema', '--draft'], 'unknown option "--draft"'],
])('%j is refused in one sentence', ([name = '', ...argv], wrong) => {
  expect(read(name, ...argv)).toEqual({ wrong });
});

it.each(commands.map((command) => [command.name, command] as const))(
  'every example of %s is a line that the program understands',
  (name, { examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const [line] of examples) {
      const own = /trueline (\S+) ?([^|>]*)/.exec(line) ?? [];
      expect(own[1]).toBe(name);
      const words = [...(own[2] ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      expect(read(name, ...words), line).toHaveProperty('words');
    }
  },
);
