import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { type Covered, coverage, gapsOf, judges, wrongDesigns } from './coverage.ts';

/** What `npm run coverage` prints: each claim of the notes with its homes, then what is missing. */

const list = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(' '));
const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

function lineOf({ claim, homes, wrong }: Covered): string {
  const named = homes.map(
    ({ kind, id, part, decides }) =>
      `${kind} ${part === undefined ? id : `${id}.${part}`}${kind === 'fact' && !decides ? ' (no rule reads it)' : ''}`,
  );
  const shown = judges(claim) ? ` · ${wrong.length === 0 ? 'NO WRONG DESIGN' : `wrong: ${wrong.map(({ name }) => name).join(', ')}`}` : '';
  return `  ${claim.id.padEnd(8)} ${claim.kind.padEnd(14)} ${named.length === 0 ? 'NO HOME' : named.join(', ')}${shown}`;
}

export function coverageReport(): string {
  const catalog = indexCatalog(catalogData);
  const covered = coverage(catalog, prose);
  const wrong = wrongDesigns(catalog, prose);
  const { homeless, undecided, unshown } = gapsOf(covered);
  const sections = [...new Set(covered.map(({ claim }) => claim.section))];
  const inputs = wrong.map((design) => design.inputs).sort((a, b) => a - b);
  const kinds = [...new Set(covered.map(({ claim }) => claim.kind))].map((kind) => {
    const own = covered.filter(({ claim }) => claim.kind === kind);
    const judging = own.some(({ claim }) => judges(claim));
    const decided = own.filter(({ homes }) => homes.some(({ decides }) => decides)).length;
    const shown = own.filter((one) => one.wrong.length > 0).length;
    const homed = `${own.filter(({ homes }) => homes.length > 0).length} of ${own.length} have a home`;
    return `  ${kind.padEnd(14)} ${homed}${judging ? `, ${decided} are judged by, ${shown} have a wrong design of their own` : ''}`;
  });
  return [
    ...sections.flatMap((section) => [section, ...covered.filter(({ claim }) => claim.section === section).map(lineOf), '']),
    `${covered.length} claims, ${catalog.services.size} services, ${catalog.rules.length} rules`,
    ...kinds,
    `Without a home (${homeless.length}): ${list(homeless)}`,
    `Rules, limits and recommendations that nothing judges by (${undecided.length}): ${list(undecided)}`,
    `Rules, limits and recommendations without a wrong design (${unshown.length}): ${list(unshown)}`,
    '',
    `${wrong.length} wrong designs, naming ${new Set(wrong.flatMap(({ claim }) => claim ?? [])).size} claims`,
    `Inputs beyond nodes and edges: median ${median(inputs)}, most ${inputs.at(-1) ?? 0}; ${[0, 1, 2]
      .map((count) => `${inputs.filter((one) => one === count).length} need ${count}`)
      .join(', ')}`,
    `Need more than 2: ${list(wrong.filter((design) => design.inputs > 2).map(({ name, inputs: count }) => `${name} (${count})`))}`,
    `Name no claim: ${list(wrong.filter(({ claim }) => claim === undefined).map(({ name }) => name.replace(' ', '#')))}`,
  ].join('\n');
}
