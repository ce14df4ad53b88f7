import type { Rule } from '#core/catalog/catalog.ts';
import { citedSources, proseOf } from '#core/formats/cited-sources.ts';
import { counted } from '#core/formats/count-findings.ts';
import { plainJson, plainLine, quietLine } from '#core/formats/plain-text.ts';
import { wrapText } from '#core/formats/text-width.ts';
import { severityOf } from '#core/validator/rule.ts';
import { lookingOptions, readAsked } from '../checking/asked-options.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { SettingsBook } from '../config/settings.ts';
import type { Typed } from '../typed.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'list the rules',
  operands: '',
  takes: { least: 0, most: 0 },
  about: 'The rules of the catalog and those of the configuration here, with the severity that they have in the profile.',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'what is printed (text)' },
    ...lookingOptions.filter(({ name }) => name !== 'draft'),
  ],
  examples: [
    ['trueline rules', 'One line a rule.'],
    ['trueline rules --profile aws --format json', 'Everything about them, as AWS sees them today.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const asked = readAsked(typed, []);
  if ('wrong' in asked) return complain(terminal, asked.wrong);
  const settings = await new SettingsBook(world, asked).settingsOf(undefined);
  if ('faults' in settings) return complain(terminal, ...settings.faults);
  const { catalog, prose, profile = 'notes' } = settings;
  const standing = (rule: Rule): string => (rule.maturity === 'retired' ? 'retired' : (severityOf(rule, profile) ?? 'off'));
  if (typed.one('format') === 'json') {
    const list = catalog.rules.map((rule) => {
      const { id, title, kind, basis, confidence, maturity } = rule;
      const sources = citedSources(catalog, prose, id);
      const fixes = (rule.fixes ?? []).map((fix) => ({ title: fix.title, safe: fix.safe }));
      return { id, title, severity: standing(rule), kind, basis, confidence, maturity, ...proseOf(prose, id), fixes, sources };
    });
    terminal.print(plainJson({ version: 1, profile, rules: list }));
    return 0;
  }
  const widest = Math.max(0, ...catalog.rules.map(({ id }) => id.length));
  for (const rule of catalog.rules) {
    const head = `${standing(rule).padEnd(8)}  ${plainLine(rule.id).padEnd(widest)}  `;
    const room = terminal.width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, terminal.width - head.length);
    const lines = wrapText(quietLine(plainLine(rule.title)), room);
    terminal.print(`${lines.map((line, index) => (index === 0 ? head : ' '.repeat(head.length)) + line).join('\n')}\n`);
  }
  terminal.print(`${counted(catalog.rules.length, 'rule')}\n`);
  return 0;
}
