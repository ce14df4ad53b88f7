import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { expect, it } from 'vitest';
import { type Catalog, indexCatalog } from '#core/catalog/catalog.ts';
import { abilityCases, holds } from './abilities.ts';
import { readsAt } from './catalog-reads.ts';
import { type FactMutant, factMutants } from './mutate-facts.ts';
import { mutants } from './mutate-rule.ts';
import { type Examples, failures } from './rule-examples.ts';
import { decidedElsewhere } from './rule-scope.ts';

const catalog = indexCatalog(catalogData);
const abilities = abilityCases(catalog);

/** Faults that change nothing that a check could say. They are no faults, and do not count. */
const harmless: readonly { readonly what: RegExp; readonly because: string }[] = [
  { what: / cut$/, because: 'what speaks for a service may be left out: where the catalog says nothing, nothing is held against it' },
  { what: /\.dedup\[\d+\] without (none|exact)$/, because: 'only near-duplicates are ever asked for' },
  {
    what: /\.\w+\[\d+\] without (variant|fields)$/,
    because: 'of several entries the first that fits counts; the ones before have taken the rest',
  },
];

/** Faults that no example shows yet, and why they are left. */
const unseen: readonly { readonly what: RegExp; readonly because: string }[] = [
  { what: /\.inputModes\[\d+\] without /, because: 'one example for each algorithm and mode would say the same list again' },
  { what: /\.formats\[\d+\] without /, because: 'Comprehend: what it reads depends on what the files hold; other rules look at that' },
  { what: /\.piiLanguages\[\d+\] without english$/, because: 'Spanish is shown; two languages in one list are one entry' },
  { what: / flipped$/, because: 'its rule is shown on other kinds of the service, or on another service' },
  { what: /\.productionVariants\[\d+\] [+-] 1$/, because: 'two variants are shown; nobody draws ten' },
];

/** The examples in which a service is drawn; another service's fact changes nothing in the rest. */
function examplesWith(service: string, { wrong, right, asks = [] }: Examples): Examples {
  const drawn = ({ design }: Examples['wrong'][number]): boolean =>
    Object.values(design.nodes).some((node) => (typeof node === 'string' ? node : node.service).split('/')[0] === service);
  return { wrong: wrong.filter(drawn), right: right.filter(drawn), asks: asks.filter(drawn) };
}

const inExamples = (changed: Catalog, service: string, fact: string): boolean =>
  catalog.rules.some((rule) => {
    const examples = prose.rules[rule.id]?.examples;
    return (
      examples !== undefined && readsAt(catalog, rule, fact, service) && failures(changed, rule, examplesWith(service, examples)).length > 0
    );
  });

function isNoticed({ service, fact, data }: FactMutant): boolean {
  const changed = indexCatalog(data());
  return inExamples(changed, service, fact) || abilities.some((one) => one.service === service && !holds(changed, one));
}

it('examples notice nearly every fault in the catalog', () => {
  const inFacts = factMutants(catalogData);
  const survivors = inFacts.filter((mutant) => !isNoticed(mutant)).map(({ what }) => what);
  const decides = decidedElsewhere(catalog);
  const inRules = catalog.rules.flatMap((rule) => {
    const examples = prose.rules[rule.id]?.examples ?? { wrong: [], right: [] };
    return mutants(rule, decides).map((mutant) => ({
      what: `${rule.id} ${mutant.what}`,
      noticed: failures(catalog, mutant.rule, examples).length > 0,
    }));
  });
  const left = survivors.filter((what) => !harmless.some((one) => one.what.test(what)));
  const real = inFacts.length + inRules.length - (survivors.length - left.length);
  const missed = [...left, ...inRules.filter(({ noticed }) => !noticed).map(({ what }) => what)];
  console.log(`${inFacts.length} faults in facts and ${inRules.length} in rules; ${survivors.length - left.length} change nothing`);
  console.log(
    `${real - missed.length} of ${real} noticed (${(((real - missed.length) / real) * 100).toFixed(1)} %). Not noticed:\n${missed.join('\n')}`,
  );
  expect((real - missed.length) / real).toBeGreaterThanOrEqual(0.95);
  expect(left.filter((what) => !unseen.some((one) => one.what.test(what)))).toEqual([]);
});
