import { counted } from '#core/formats/count-findings.ts';
import { plainLine, quietLine } from '#core/formats/plain-text.ts';
import { styler } from '#core/formats/text-style.ts';
import { lookingOptions, readAsked } from '../checking/asked-options.ts';
import { openForChange } from '../checking/open-for-change.ts';
import { repairDesign } from '../checking/repair-design.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import type { Asked } from '../config/settings.ts';
import { changedText } from '../files/edit-design.ts';
import { writeWhole } from '../files/write-file.ts';
import { suggestion } from '../nearest.ts';
import { textDiff } from '../text-diff.ts';
import type { Typed } from '../typed.ts';

export const fix: Command = {
  name: 'fix',
  summary: 'repair what can be repaired safely',
  operands: 'FILE...',
  takes: { least: 1, most: Number.POSITIVE_INFINITY, missing: 'the name of a design' },
  about: `Applies the repairs that rules call safe, and shows what changes. The rest of the file stays as it is, byte for byte.
Another service instead of the chosen one is a decision, and left to you; check names the services that would do.`,
  options: [
    { name: 'dry-run', help: 'only show what would change; exit 1 where something would' },
    { name: 'rule', value: 'ID', many: true, help: 'only what this rule finds; may be repeated' },
    ...lookingOptions,
  ],
  examples: [
    ['trueline fix designs/fraud.trueline.json --dry-run', 'Shows the difference and writes nothing.'],
    ['trueline fix designs/fraud.trueline.json --rule spot-without-checkpoints', 'Repairs what one rule finds.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const rules = typed.all('rule');
  const asked = readAsked(typed, []);
  if ('wrong' in asked) return complain(terminal, asked.wrong);
  let changed = false;
  let failed = false;
  for (const path of typed.words) {
    const outcome = await fixFile(path, rules, typed.has('dry-run'), asked, world);
    failed ||= outcome === 2;
    changed ||= outcome === 1;
  }
  if (failed) return 2;
  return changed && typed.has('dry-run') ? 1 : 0;
}

/** 0: nothing to repair. 1: something was, or would be. 2: it could not be done. */
async function fixFile(path: string, rules: readonly string[], isDryRun: boolean, asked: Asked, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const file = await openForChange(path, world, asked);
  if ('faults' in file) return complain(terminal, ...file.faults);
  const { catalog, draft } = file.settings;
  const ids = catalog.rules.map(({ id }) => id);
  const unknown = rules.filter((rule) => !ids.includes(rule));
  if (unknown.length > 0) return complain(terminal, ...unknown.map((rule) => `--rule: unknown rule "${rule}"${suggestion(rule, ids)}`));
  const { design, done, report } = repairDesign(file.design, catalog, {
    today: terminal.today,
    wanted: ({ rule, verdict }) => (rules.length === 0 || rules.includes(rule)) && !(verdict === 'to-draw' && draft),
  });
  const name = plainLine(path);
  const left = report.findings.filter(({ verdict }) => verdict !== 'question').length;
  const rest = left === 0 ? 'nothing is left' : `${counted(left, 'finding')} left`;
  if (done.length === 0) {
    terminal.print(`${name}: nothing to repair safely, ${rest}.\n`);
    return 0;
  }
  const text = changedText(file.text, file.design, design, catalog);
  const fault = isDryRun ? undefined : writeWhole(file.absolute, text);
  if (fault !== undefined) return complain(terminal, `${path}: ${fault}`);
  terminal.print(paintedDiff(textDiff(name, file.text, text), terminal.color));
  for (const { finding, title } of done) terminal.print(`${quietLine(plainLine(`${finding}: ${title}`))}\n`);
  terminal.print(`${name}: ${counted(done.length, 'repair')}${isDryRun ? ' possible' : ''}, ${rest}.\n`);
  return 1;
}

function paintedDiff(diff: string, color: boolean): string {
  const paint = styler(color);
  const lines = diff.split('\n').map((line) => {
    const plain = quietLine(plainLine(line.replace(/\r$/, '')));
    return paint(plain, line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : line.startsWith('@') ? 'blue' : 'plain');
  });
  return lines.join('\n');
}
