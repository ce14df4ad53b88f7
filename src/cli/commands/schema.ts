import { catalogJsonSchemaText } from '#core/catalog/json-schema.ts';
import { lookingOptions, readAsked } from '../checking/asked-options.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { configJsonSchemaText } from '../config/config-schema.ts';
import { SettingsBook } from '../config/settings.ts';
import { loadCatalog } from '../load-catalog.ts';
import { suggestion } from '../nearest.ts';
import type { Typed } from '../typed.ts';

const kinds: readonly string[] = ['design', 'config'];

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of designs, or of the configuration',
  operands: '[design|config]',
  takes: { least: 0, most: 1 },
  about: 'Editors offer what the catalog has; for designs, also that of the configuration here.',
  options: lookingOptions.filter(({ name }) => name === 'config'),
  examples: [
    ['trueline schema > design.schema.json', 'The schema of designs, for editors that complete and check while you type.'],
    ['trueline schema config', 'The schema of trueline.config.json and trueline.config.yaml.'],
  ],
  run,
};

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const [of = 'design'] = typed.words;
  if (!kinds.includes(of)) return complain(terminal, `there are schemas of design and config, not of "${of}"${suggestion(of, kinds)}`);
  if (of === 'config') {
    const { data } = await loadCatalog(); // a configuration that cannot be read is one more reason to ask for its schema
    terminal.print(configJsonSchemaText(data.rules));
    return 0;
  }
  const asked = readAsked(typed, []);
  if ('wrong' in asked) return complain(terminal, asked.wrong);
  const settings = await new SettingsBook(world, asked).settingsOf(undefined);
  if ('faults' in settings) return complain(terminal, ...settings.faults);
  terminal.print(catalogJsonSchemaText(settings.catalog));
  return 0;
}
