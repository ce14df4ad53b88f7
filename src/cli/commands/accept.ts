import { acceptFinding } from '#core/design/commands/accept-finding.ts';
import { withdrawAcceptance } from '#core/design/commands/withdraw-acceptance.ts';
import type { Design } from '#core/design/design.ts';
import { plainLine } from '#core/formats/plain-text.ts';
import { validate } from '#core/validator/validate.ts';
import { lookingOptions, readAsked } from '../checking/asked-options.ts';
import { type OpenedFile, openForChange } from '../checking/open-for-change.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { changedText } from '../files/edit-design.ts';
import { writeWhole } from '../files/write-file.ts';
import { suggestion } from '../nearest.ts';
import type { Typed } from '../typed.ts';

export const accept: Command = {
  name: 'accept',
  summary: 'accept a finding for a reason, in the design itself',
  operands: 'FILE FINDING',
  takes: { least: 2, most: 2, missing: 'a design and a finding of it, as check prints it: rule@subject' },
  about: 'The rest of the file stays as it is, byte for byte. An acceptance that accepts nothing any more is reported by check.',
  options: [
    { name: 'reason', value: 'TEXT', help: 'why it is all right here' },
    { name: 'until', value: 'DATE', help: 'last day of the acceptance, YYYY-MM-DD' },
    { name: 'by', value: 'NAME', help: 'who accepts it' },
    { name: 'withdraw', help: 'take the acceptance back' },
    ...lookingOptions,
  ],
  examples: [
    [
      'trueline accept a.trueline.json serverless-in-vpc@live --reason "Goes in March" --until 2027-03-31',
      'The finding no longer fails, until April.',
    ],
    ['trueline accept a.trueline.json serverless-in-vpc@live --withdraw', 'Takes that back.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const [path = '', finding = ''] = typed.words;
  const asked = readAsked(typed);
  if ('wrong' in asked) return complain(terminal, asked.wrong);
  const reason = typed.one('reason')?.trim() ?? '';
  const until = typed.one('until');
  const withdraws = typed.has('withdraw');
  if (!withdraws && reason === '') return complain(terminal, 'accept needs --reason, and a reason in it');
  if (until !== undefined && !isDay(until)) return complain(terminal, `--until is a day written YYYY-MM-DD, not "${until}"`);
  if (until !== undefined && until < terminal.today) return complain(terminal, `--until ${until} is past; today is ${terminal.today}`);
  const file = await openForChange(path, world, asked);
  if ('faults' in file) return complain(terminal, ...file.faults);
  const by = typed.one('by');
  const accepted = { finding, reason, ...(by !== undefined && { by }), ...(until !== undefined && { until }) };
  const fault = withdraws ? unknownAcceptance(file, finding) : unknownFinding(file, finding, terminal.today);
  if (fault !== undefined) return complain(terminal, fault);
  const after = withdraws ? withdrawAcceptance(file.design, finding) : acceptFinding(file.design, accepted);
  if (after === file.design && !withdraws && !isAccepted(file.design, accepted))
    return complain(terminal, 'a reason or a name of more than 2000 characters cannot be kept');
  const wrong = writeWhole(file.absolute, changedText(file.text, file.design, after, file.settings.catalog));
  if (wrong !== undefined) return complain(terminal, `${path}: ${wrong}`);
  terminal.print(
    `${plainLine(path)}: ${plainLine(finding)} is ${withdraws ? 'no longer accepted' : `accepted${until === undefined ? '' : ` until ${until}`}`}.\n`,
  );
  return 0;
}

const isAccepted = ({ accepted = [] }: Design, { finding, reason }: { finding: string; reason: string }): boolean =>
  accepted.some((one) => one.finding === finding && one.reason === reason);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function unknownFinding({ path, design, settings }: OpenedFile, finding: string, today: string): string | undefined {
  const { findings, accepted } = validate(design, settings.catalog, { today });
  const question = findings.find(({ id, verdict }) => id === finding && verdict === 'question');
  if (question) return `${finding} is a question; answer it in the design: ${question.message}`;
  const ids = [...findings, ...accepted].filter(({ verdict }) => verdict !== 'question').map(({ id }) => id);
  return ids.includes(finding) ? undefined : `${path} has no finding ${finding}${suggestion(finding, ids)}`;
}

function unknownAcceptance({ path, design }: OpenedFile, finding: string): string | undefined {
  const ids = (design.accepted ?? []).map((one) => one.finding);
  return ids.includes(finding) ? undefined : `${path} does not accept ${finding}${suggestion(finding, ids)}`;
}
