import type { Catalog } from '#core/catalog/catalog.ts';
import { rulePage } from '#core/formats/reference-rule.ts';
import { servicePage } from '#core/formats/reference-service.ts';
import type { Command } from '../command.ts';
import { complain } from '../complain.ts';
import { SettingsBook } from '../config/settings.ts';
import { suggestion } from '../nearest.ts';
import { pageText } from '../page-text.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'explain a rule or a service',
  operands: 'RULE|SERVICE',
  takes: { least: 1, most: 1, missing: 'the id of a rule or the name of a service' },
  about: 'Why, what to do, where it is written and when that was read; of a service its limits and what it takes and gives.',
  options: [],
  examples: [
    ['trueline explain serverless-in-vpc', 'What this rule finds, and why.'],
    ['trueline explain sagemaker-endpoint', 'What the catalog knows of inference endpoints.'],
  ],
  run: async (typed, world) => {
    const { terminal } = world;
    const [word = ''] = typed.words;
    const settings = await new SettingsBook(world).settingsOf(undefined);
    if ('faults' in settings) return complain(terminal, ...settings.faults);
    const { catalog, prose } = settings;
    const page = rulePage(catalog, prose, word) ?? servicePage(catalog, prose, serviceCalled(catalog, word) ?? '');
    if (page) {
      terminal.print(pageText(page, terminal));
      return 0;
    }
    const names = [...catalog.rules.map(({ id }) => id), ...catalog.services.keys()];
    return complain(terminal, `there is no rule or service "${word}"${suggestion(word, names)}`);
  },
};

/** A service by its id, or by a name that it has or had. */
function serviceCalled({ services }: Catalog, word: string): string | undefined {
  if (services.has(word)) return word;
  const wanted = word.toLowerCase();
  return [...services.values()].find(({ name, fullName, formerNames = [], aliases = [] }) =>
    [name, fullName, ...formerNames, ...aliases].some((one) => one.toLowerCase() === wanted),
  )?.id;
}
