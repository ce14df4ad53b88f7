import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { commands } from './commands.ts';
import { run } from './run.ts';

async function ran(...argv: readonly string[]) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    load: () => Promise.reject(new Error('the catalog is not needed for this')),
    terminal: {
      print: (text) => {
        out += text;
      },
      complain: (text) => {
        err += text;
      },
      input: Readable.from([]),
      cwd: '/',
      today: '2026-01-01',
      width: undefined,
      color: false,
      inCi: false,
    },
  });
  return { code, out, err };
}

it.each([['--help'], ['-h'], ['help'], ['--version']])('%s needs no catalog', async (word) => {
  expect(await ran(word)).toEqual({ code: 0, out: expect.stringMatching(/\w/), err: '' });
});

it.each(commands.map(({ name }) => name))('%s explains itself, with examples', async (name) => {
  const help = await ran(name, '--help');
  expect(help).toEqual({ code: 0, out: expect.stringContaining('\nExamples:\n  '), err: '' });
  expect([await ran('help', name), (await ran('--help')).out.includes(`  ${name} `)]).toEqual([help, true]);
  for (const line of help.out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(140);
});

it.each([
  [[], 'a command is missing (trueline --help prints what is possible)'],
  [['chekc', 'a.json'], 'unknown command "chekc"; did you mean "check"? (trueline --help prints what is possible)'],
  [['pa\u001b[31mint'], 'unknown command "pa\\u001b[31mint" (trueline --help prints what is possible)'],
  [['check'], 'check needs the name of a design, or of a folder with designs (trueline check --help prints what is possible)'],
])('complains about %j in one plain line', async (argv, line) => {
  expect(await ran(...argv)).toEqual({ code: 2, out: '', err: `trueline: ${line}\n` });
});
