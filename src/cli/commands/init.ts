import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { plainLine } from '#core/formats/plain-text.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { configFolder } from '../config/read-config.ts';
import { writeWhole } from '../files/write-file.ts';
import { first } from '../first-files.ts';
import type { Typed } from '../typed.ts';

export const init: Command = {
  name: 'init',
  summary: 'write a first design, a configuration and a workflow file',
  operands: '[FOLDER]',
  takes: { least: 0, most: 1 },
  about: 'What is there already stays as it is.',
  options: [],
  examples: [
    ['trueline init', 'Writes designs/first.trueline.json, trueline.config.yaml and .github/workflows/trueline.yml here.'],
    ['trueline init services/scoring', 'The same in another folder.'],
  ],
  run,
};

async function run(typed: Typed, { terminal }: World): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, typed.words[0] ?? '.');
  const faults: string[] = [];
  for (const [name, text] of Object.entries(first)) {
    const path = join(folder, name);
    const shown = plainLine(relative(terminal.cwd, path) || path);
    if (existsSync(path) || (name === 'trueline.config.yaml' && configFolder(folder) === folder)) {
      terminal.print(`${shown} is there already\n`);
      continue;
    }
    const fault = made(dirname(path)) ?? writeWhole(path, text);
    if (fault === undefined) terminal.print(`${shown} is written\n`);
    else faults.push(`${shown}: ${fault}`);
  }
  if (faults.length > 0) return complain(terminal, ...faults);
  const at = relative(terminal.cwd, join(folder, 'designs')) || 'designs';
  terminal.print(`Next: trueline check ${plainLine(at)}\n`);
  return 0;
}

function made(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return undefined;
  } catch (error) {
    return `The folder cannot be made: ${error instanceof Error ? error.message : String(error)}`;
  }
}
