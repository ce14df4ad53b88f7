import { relative, resolve } from 'node:path';
import type { Findings } from '#core/formats/checked-file.ts';
import { counted } from '#core/formats/count-findings.ts';
import { type FindingsFormat, findingsFormats } from '#core/formats/findings-formats.ts';
import { checkingOptions, failingOptions, readAsked } from '../checking/asked-options.ts';
import type { Baseline } from '../checking/baseline.ts';
import { checkFiles, type Looked } from '../checking/check-files.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain, remark } from '../complain.ts';
import { findDesigns, STDIN } from '../files/find-designs.ts';
import { writeWhole } from '../files/write-file.ts';
import { suggestion } from '../nearest.ts';
import { listed, type Typed } from '../typed.ts';
import { version } from '../version.ts';

const ids = findingsFormats.map(({ id }) => id);

export const check: Command = {
  name: 'check',
  summary: 'check designs',
  operands: 'PATH...',
  takes: { least: 1, most: Number.POSITIVE_INFINITY, missing: 'the name of a design, or of a folder with designs' },
  about: `A PATH is a design (JSON, or a PNG or SVG that holds one), a folder (all *.trueline.json in it), a pattern in
quotes ("designs/**/*.json"), or - for standard input.`,
  options: [
    { name: 'format', value: 'FORMAT', choices: ids, help: 'what is printed (text)' },
    { name: 'output', value: 'FORMAT=FILE', many: true, help: 'write a format to a file too; may be repeated' },
    ...checkingOptions,
    ...failingOptions,
    { name: 'baseline', value: 'FILE', help: 'findings in this file are known and do not fail' },
    { name: 'write-baseline', help: 'write the baseline: all findings if it is new, else only without what is gone' },
    { name: 'in-ci', help: 'lets a baseline be written in a build service too' },
    { name: 'suppressed', help: 'SARIF: accepted and known findings too, marked as suppressed' },
    { name: 'stdin-name', value: 'FILE', help: 'what standard input is called, and whose configuration it gets' },
    { name: 'quiet', help: 'text: only what fails' },
  ],
  examples: [
    ['trueline check designs', 'Every *.trueline.json below designs/.'],
    ['trueline check designs --fail-on warning --rule design-without-versioning=off', 'Warnings fail too; one rule is switched off.'],
    ['trueline check designs --format github --output sarif=trueline.sarif', 'Annotations on the screen, SARIF in a file.'],
    ['trueline check designs --baseline known.json --write-baseline', 'Accepts what is there now; only new findings fail from then on.'],
    ['git show HEAD:a.trueline.json | trueline check - --stdin-name a.trueline.json', 'A design as it was.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const asked = readAsked(typed);
  if ('wrong' in asked) return complain(terminal, asked.wrong);
  const outputs = readOutputs(typed);
  if ('wrong' in outputs) return complain(terminal, outputs.wrong);
  const writes = typed.has('write-baseline');
  if (writes && terminal.inCi && !typed.has('in-ci'))
    return complain(
      terminal,
      'a baseline is not written in a build service, where it would hide what is new; --in-ci writes it all the same',
    );

  const found = findDesigns(typed.words, terminal.cwd);
  if (found.length === 0) return complain(terminal, `no design found in ${typed.words.join(', ')}; designs are called *.trueline.json`);
  const baseline = typed.one('baseline');
  const inputName = typed.one('stdin-name') ?? (typed.words.includes(STDIN) ? 'standard-input' : '');
  const looks = await checkFiles(found, world, {
    ...asked,
    baseline: baseline === undefined ? undefined : resolve(terminal.cwd, baseline),
    writesBaseline: writes,
    inputName,
  });
  if ('faults' in looks) return complain(terminal, ...looks.faults);
  for (const path of looks.ignored) remark(terminal, `${path} is left out: the configuration ignores it.`);
  const { looked, baselines } = looks;
  if (looked.length === 0 && looks.ignored.length === 0)
    return complain(terminal, `no design found in ${typed.words.join(', ')}: the configuration ignores all of them`);
  if (writes && baselines.size === 0) return complain(terminal, '--write-baseline needs --baseline, or a baseline in the configuration');

  const findings: Findings = { files: looked.map(({ file }) => file), version };
  const { width, color } = terminal;
  const suppressed = typed.has('suppressed');
  const format = findingsFormats.find(({ id }) => id === (typed.one('format') ?? 'text'));
  const draws = format?.id === 'markdown' || outputs.some(({ to }) => to.id === 'markdown');
  const diagram = draws ? (await import('#core/formats/summary-diagram.ts')).summaryDiagram : undefined;
  const faults = outputs.flatMap(({ to, path }) => {
    const fault = writeWhole(resolve(terminal.cwd, path), to.write(findings, { suppressed, diagram }));
    return fault === undefined ? [] : [`${path}: ${fault}`];
  });
  terminal.print(format?.write(findings, { width, color, quiet: typed.has('quiet'), suppressed, diagram }) ?? '');
  for (const one of baselines.values()) faults.push(...keepBaseline(one, looked, world, writes));
  if (faults.length > 0) return complain(terminal, ...faults);
  const allKnown = writes && [...baselines.values()].every(({ isThere }) => !isThere); // a new baseline holds whatever was found
  return allKnown && looked.every(({ file }) => file.checked) ? 0 : verdict(looked, asked.maxWarnings, world);
}

interface Output {
  readonly to: FindingsFormat;
  readonly path: string;
}

function readOutputs(typed: Typed): readonly Output[] | { readonly wrong: string } {
  const outputs: Output[] = [];
  for (const text of typed.all('output')) {
    const [, id = '', path = ''] = /^([^=]*)=(.+)$/.exec(text) ?? [];
    const to = findingsFormats.find((format) => format.id === id);
    if (path === '') return { wrong: `--output is written FORMAT=FILE, not "${text}"` };
    if (!to) return { wrong: `--output knows ${listed(ids)}, not "${id}"${suggestion(id, ids)}` };
    outputs.push({ to, path });
  }
  return outputs;
}

/** Writes a baseline that was to be written; says what in another one is gone. Gives what went wrong. */
function keepBaseline(baseline: Baseline, looked: readonly Looked[], { terminal }: World, writes: boolean): readonly string[] {
  const found = new Map<string, readonly string[]>();
  let added = 0;
  for (const { absolute, file, settings } of looked) {
    if (!file.checked) continue;
    const { report, known } = file.checked;
    const open = report.findings.filter((finding) => finding.verdict !== 'question' || settings.fails(finding));
    if (baseline.isThere) added += open.length;
    found.set(
      absolute,
      [...open, ...known].map(({ id }) => id),
    );
  }
  const after = baseline.after(found);
  const path = relative(terminal.cwd, baseline.path) || baseline.path;
  const gone = baseline.size - after.size;
  if (!writes) {
    if (gone > 0)
      remark(
        terminal,
        `${path}: ${counted(gone, 'finding')} of the baseline ${gone === 1 ? 'is' : 'are'} no longer there; --write-baseline takes ${gone === 1 ? 'it' : 'them'} out.`,
      );
    return [];
  }
  if (baseline.isThere && gone === 0) {
    remark(terminal, `${path} stays as it is: nothing of it is gone${added > 0 ? ', and a baseline takes in nothing new' : ''}.`);
    return [];
  }
  const fault = writeWhole(baseline.path, after.text());
  if (fault !== undefined) return [`${path}: ${fault}`];
  remark(
    terminal,
    baseline.isThere ? `${path}: ${counted(gone, 'finding')} taken out.` : `${path}: ${counted(after.size, 'finding')} written.`,
  );
  return [];
}

function verdict(looked: readonly Looked[], mostAsked: number | undefined, { terminal }: World): ExitCode {
  if (looked.some(({ file }) => !file.checked)) return 2;
  let failed = false;
  const warnings = new Map<string, { count: number; readonly most: number | undefined }>();
  for (const { file, settings } of looked) {
    const where = mostAsked === undefined ? (settings.config?.path ?? '') : '--max-warnings';
    const group = warnings.get(where) ?? { count: 0, most: settings.maxWarnings };
    warnings.set(where, group);
    for (const finding of file.checked?.report.findings ?? []) {
      failed ||= settings.fails(finding);
      if (finding.severity === 'warning' && finding.verdict !== 'question' && !(finding.verdict === 'to-draw' && settings.draft))
        group.count++;
    }
  }
  for (const [where, { count, most }] of warnings) {
    if (most === undefined || count <= most) continue;
    failed = true;
    remark(terminal, `${counted(count, 'warning')}, more than the ${most} of ${where}.`);
  }
  return failed ? 1 : 0;
}
