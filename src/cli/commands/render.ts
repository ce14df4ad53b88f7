import { resolve } from 'node:path';
import { openDesign } from '#core/catalog/open-design.ts';
import { plainLine } from '#core/formats/plain-text.ts';
import { lookingOptions, readAsked } from '../checking/asked-options.ts';
import { checkDesign } from '../checking/check-design.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { SettingsBook } from '../config/settings.ts';
import { readDesign } from '../files/read-design.ts';
import { writeWhole } from '../files/write-file.ts';
import { suggestion } from '../nearest.ts';
import { listed, type Typed } from '../typed.ts';

const themes = ['light', 'dark'] as const;

export const render: Command = {
  name: 'render',
  summary: 'write a design as a picture, a report or a diagram',
  operands: 'FILE',
  takes: { least: 1, most: 1, missing: 'the name of a design' },
  about: `The ending of the output says what is written: svg, png, pdf, html and md (reports with the picture), mmd (Mermaid) or drawio.
A design without positions is laid out first. No browser is needed.`,
  options: [
    { name: 'output', short: 'o', value: 'FILE', help: 'what to write' },
    { name: 'theme', value: 'THEME', choices: themes, help: 'colours (light)' },
    { name: 'scale', value: 'NUMBER', help: 'pixels of a PNG for each unit of the drawing, 0.1 to 8 (2)' },
    { name: 'findings', help: 'show what is wrong in the picture; reports always do' },
    ...lookingOptions,
  ],
  examples: [
    ['trueline render designs/fraud.trueline.json -o fraud.svg', 'A picture that can be opened in Trueline again.'],
    ['trueline render designs/fraud.trueline.json -o fraud.png --theme dark --scale 3 --findings', 'A large dark one with what is wrong.'],
    ['trueline render designs/fraud.trueline.json -o report.html', 'A report for people who do not draw.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const [path = ''] = typed.words;
  const output = typed.one('output');
  const asked = readAsked(typed, []);
  if ('wrong' in asked) return complain(terminal, asked.wrong);
  const scale = Number(typed.one('scale') ?? '2');
  if (!(scale >= 0.1 && scale <= 8)) return complain(terminal, `--scale is a number from 0.1 to 8, not "${typed.one('scale')}"`);
  const { extensions, formatFor, renderDesign } = await import('../render-design.ts'); // large, and only this command draws
  if (output === undefined) return complain(terminal, `render needs -o FILE; FILE ends in ${listed(extensions.map((one) => `.${one}`))}`);
  const format = formatFor(output);
  if (!format) {
    const ending = output.split('.').at(-1) ?? '';
    return complain(
      terminal,
      `-o ${output} ends in none of ${listed(extensions.map((one) => `.${one}`))}${suggestion(ending, extensions)}`,
    );
  }
  const absolute = resolve(terminal.cwd, path);
  const settings = await new SettingsBook(world, asked).settingsOf(absolute);
  if ('faults' in settings) return complain(terminal, ...settings.faults);
  const read = await readDesign(absolute);
  if ('problems' in read)
    return complain(terminal, ...read.problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`));
  const { report } = checkDesign(read, settings, terminal.today);
  const design = openDesign(read.file, settings.catalog); // as its author has it: it goes into the picture
  const isReport = format.id === 'html' || format.id === 'markdown' || format.id === 'pdf';
  const wishes = { theme: typed.choice('theme', themes) ?? 'light', scale, findings: typed.has('findings') || isReport };
  try {
    const content = await renderDesign(format, { design, report }, settings, terminal.today, wishes);
    const fault = writeWhole(resolve(terminal.cwd, output), content);
    if (fault !== undefined) return complain(terminal, `${output}: ${fault}`);
  } catch (error) {
    return complain(terminal, `${path} cannot be drawn as ${format.label}: ${drawingFault(error)}`);
  }
  terminal.print(`${plainLine(output)} is written\n`);
  return 0;
}

function drawingFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes('@resvg/resvg-js') ? 'the package @resvg/resvg-js is missing; npm install @resvg/resvg-js brings it' : message;
}
