import type { Catalog } from '#core/catalog/catalog.ts';
import { counted } from '#core/formats/count-findings.ts';
import { plainJson, plainLine, quietLine } from '#core/formats/plain-text.ts';
import type { Command, ExitCode, World } from '../command.ts';
import { complain } from '../complain.ts';
import { SettingsBook } from '../config/settings.ts';
import type { Typed } from '../typed.ts';

export const facts: Command = {
  name: 'facts',
  summary: 'list what the catalog states about services, and when that was read',
  operands: '',
  takes: { least: 0, most: 0 },
  about: 'AWS moves limits. With --older-than, exit 1 where something was read longer ago than that: it is time to look again.',
  options: [
    { name: 'older-than', value: 'DAYS', help: 'only what was read more than so many days ago' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'what is printed (text)' },
  ],
  examples: [
    ['trueline facts --older-than 180', 'What nobody has looked at for half a year.'],
    ['trueline facts --format json', 'Everything, for a program.'],
  ],
  run,
};

interface Stated {
  readonly service: string;
  readonly fact: string;
  readonly value: string;
  readonly source: string;
  readonly url: string | undefined;
  readonly read: string;
  readonly days: number;
}

async function run(typed: Typed, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const older = typed.one('older-than');
  if (older !== undefined && !/^\d{1,6}$/.test(older)) return complain(terminal, `--older-than is a number of days, not "${older}"`);
  const settings = await new SettingsBook(world).settingsOf(undefined);
  if ('faults' in settings) return complain(terminal, ...settings.faults);
  const all = statedFacts(settings.catalog, terminal.today);
  const shown = older === undefined ? all : all.filter(({ days }) => days > Number(older));
  if (typed.one('format') === 'json') terminal.print(plainJson({ version: 1, facts: shown }));
  else {
    for (const { service, fact, value, source, url, read, days } of shown) {
      const words = `${read}  ${counted(days, 'day')}  ${service}  ${fact}: ${value}  ${url ?? source}`;
      terminal.print(`${quietLine(plainLine(words))}\n`);
    }
    terminal.print(
      `${counted(shown.length, 'fact')}${older === undefined ? '' : ` read more than ${counted(Number(older), 'day')} ago, of ${all.length}`}\n`,
    );
  }
  return older !== undefined && shown.length > 0 ? 1 : 0;
}

/** Every fact of every service, the one read longest ago first. */
function statedFacts(catalog: Catalog, today: string): readonly Stated[] {
  const stated: Stated[] = [];
  for (const service of catalog.services.values())
    for (const [fact, entries] of Object.entries(service.facts ?? {}))
      for (const { value, unlimited, source } of entries) {
        const page = catalog.sources.get(source);
        const read = page?.read ?? '';
        stated.push({
          service: service.id,
          fact,
          value: unlimited ? 'no limit' : String(value),
          source: page?.title ?? source,
          url: page?.url,
          read,
          days: daysBetween(read, today),
        });
      }
  const place = ({ read, service, fact }: Stated): string => `${read} ${service} ${fact}`;
  return stated.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** A month without a day counts from its first. */
function daysBetween(read: string, today: string): number {
  const time = (day: string): number => Date.parse(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
  const days = Math.floor((time(today) - time(read)) / 86_400_000);
  return Number.isNaN(days) ? 0 : Math.max(0, days);
}
