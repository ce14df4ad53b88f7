import { resolve } from 'node:path';
import { kindOf } from '#core/formats/finding-words.ts';
import { plainJson, plainLine, quietLine } from '#core/formats/plain-text.ts';
import { type Style, styler } from '#core/formats/text-style.ts';
import type { Finding } from '#core/validator/finding.ts';
import { checkingOptions, failingOptions, readAsked } from '../checking/asked-options.ts';
import { checkDesign } from '../checking/check-design.ts';
import { type Comparison, compareDesigns, type Difference } from '../checking/compare-designs.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { type Asked, SettingsBook } from '../config/settings.ts';
import { readDesign } from '../files/read-design.ts';
import type { Typed } from '../typed.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'compare two designs: structure and findings',
  operands: 'A B',
  takes: { least: 2, most: 2, missing: 'two designs' },
  about: 'Both are checked with the settings of B. Exit 1 where B has a new finding that fails; where things stand does not count.',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'what is printed (text)' },
    ...checkingOptions,
    ...failingOptions.filter(({ name }) => name !== 'max-warnings'),
  ],
  examples: [
    ['trueline diff main.trueline.json mine.trueline.json', 'What is fixed and what is new.'],
    ['trueline diff a.trueline.json b.trueline.json --format json --fail-on warning', 'For a program; new warnings fail too.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const asked = readAsked(typed);
  if ('wrong' in asked) return complain(terminal, asked.wrong);
  const [a = '', b = ''] = typed.words;
  const checked = await checkBoth(a, b, asked, world);
  if ('faults' in checked) return complain(terminal, ...checked.faults);
  const comparison = compareDesigns(checked.a, checked.b);
  const fails = (finding: Finding): boolean => checked.b.fails(finding);
  terminal.print(typed.one('format') === 'json' ? inJson(comparison, fails) : inText(comparison, checked.b, terminal.color));
  return comparison.fresh.some(fails) ? 1 : 0;
}

async function checkBoth(a: string, b: string, asked: Asked, world: World) {
  const { cwd, today } = world.terminal;
  const settings = await new SettingsBook(world, asked).settingsOf(resolve(cwd, b));
  if ('faults' in settings) return settings;
  const [before, after] = [await readDesign(resolve(cwd, a)), await readDesign(resolve(cwd, b))];
  const faults = [
    ...('problems' in before ? before.problems.map(({ line, column, message }) => `${a}:${line}:${column}: ${message}`) : []),
    ...('problems' in after ? after.problems.map(({ line, column, message }) => `${b}:${line}:${column}: ${message}`) : []),
  ];
  if ('problems' in before || 'problems' in after) return { faults };
  return { a: checkDesign(before, settings, today), b: checkDesign(after, settings, today) };
}

const signs = { added: '+', removed: '-', changed: '~' } as const;
const styles: Readonly<Record<Difference['change'], Style>> = { added: 'green', removed: 'red', changed: 'yellow' };

function inText({ structure, fixed, fresh }: Comparison, b: { readonly draft: boolean }, color: boolean): string {
  const paint = styler(color);
  const line = (text: string, style: Style): string => paint(quietLine(plainLine(text)), style);
  const found = (sign: string, finding: Finding, style: Style): string =>
    line(`${sign} ${kindOf(finding, b)}  ${finding.id}  ${finding.message}`, style);
  const lines = [
    ...structure.map(({ what, id, change, keys }) =>
      line(`${signs[change]} ${what}${id === '' ? '' : ` ${id}`}${keys.length === 0 ? '' : `: ${keys.join(', ')}`}`, styles[change]),
    ),
    ...fixed.map((finding) => found('fixed', finding, 'green')),
    ...fresh.map((finding) => found('new', finding, 'red')),
  ];
  return `${lines.length === 0 ? 'no difference' : lines.join('\n')}\n`;
}

function inJson({ structure, fixed, fresh }: Comparison, fails: (finding: Finding) => boolean): string {
  const short = (finding: Finding) => {
    const { id, rule, severity, verdict, message } = finding;
    return { id, rule, severity, verdict, fails: fails(finding), message };
  };
  return plainJson({ version: 1, structure, fixed: fixed.map(short), new: fresh.map(short) });
}
