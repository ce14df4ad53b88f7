import { resolve } from 'node:path';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { counted } from '#core/formats/count-findings.ts';
import { plainLine } from '#core/formats/plain-text.ts';
import { tryExamples } from '../checking/try-examples.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { withOwnCatalog } from '../config/own-catalog.ts';
import { configFolder, configIn, readConfig } from '../config/read-config.ts';
import type { Typed } from '../typed.ts';

export const testCatalog: Command = {
  name: 'test-catalog',
  summary: 'run the examples of your own rules',
  operands: '[FOLDER...]',
  takes: { least: 0, most: Number.POSITIVE_INFINITY },
  about: `A FOLDER holds rules/*.yaml and services/*.yaml in the form of Trueline's own catalog. Without one, the folders that the
configuration names are taken. Every example must come out as it says, and every repair must make its finding go.`,
  options: [{ name: 'config', value: 'FILE', help: 'configuration to take (trueline.config.json or .yaml here or above)' }],
  examples: [
    ['trueline test-catalog', 'The rules that trueline.config.yaml adds.'],
    ['trueline test-catalog our-rules', 'The rules in one folder.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const folders = typed.words.length > 0 ? typed.words.map((word) => resolve(terminal.cwd, word)) : await configured(typed, world);
  if ('faults' in folders) return complain(terminal, ...folders.faults);
  const base = await world.load();
  let loaded = base;
  for (const folder of folders) {
    const next = await withOwnCatalog(loaded, folder, terminal.cwd);
    if ('faults' in next) return complain(terminal, ...next.faults);
    loaded = next;
  }
  const catalog = indexCatalog(loaded.data);
  const own = catalog.rules.slice(base.data.rules.length);
  let tried = 0;
  let failed = 0;
  for (const rule of own) {
    const examples = loaded.prose.rules[rule.id]?.examples ?? { wrong: [], right: [] };
    const { count, faults } = tryExamples(catalog, rule, examples);
    const missing = (['wrong', 'right'] as const)
      .filter((list) => examples[list].length === 0)
      .map((list) => `there is no ${list} example`);
    tried += count;
    failed += faults.length + missing.length;
    for (const fault of [...missing, ...faults]) terminal.print(`${plainLine(`rules/${rule.id}.yaml: ${fault}`)}\n`);
  }
  const services = catalog.services.size - base.data.services.length;
  terminal.print(
    `${counted(own.length, 'rule')}, ${counted(services, 'service')}: ${counted(tried, 'example')} and repairs tried, ${failed} failed\n`,
  );
  return failed > 0 ? 1 : 0;
}

async function configured(typed: Typed, { terminal }: World): Promise<readonly string[] | { readonly faults: readonly string[] }> {
  const named = typed.one('config');
  const folder = named === undefined ? configFolder(terminal.cwd) : undefined;
  if (named === undefined && folder === undefined) return { faults: ['there is no configuration here or above; name a folder'] };
  const config =
    named === undefined ? await configIn(folder ?? '', terminal.cwd) : await readConfig(resolve(terminal.cwd, named), terminal.cwd);
  if ('faults' in config) return config;
  const folders = config.values.catalog ?? [];
  return folders.length === 0 ? { faults: [`${config.path} names no catalog folder`] } : folders.map((one) => resolve(config.folder, one));
}
