import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { mutants } from './mutate-rule.ts';
import { failures } from './rule-examples.ts';
import { decidedElsewhere } from './rule-scope.ts';

const catalog = indexCatalog(catalogData);
const decides = decidedElsewhere(catalog);

/** Faults that no example can show, and why. */
const unseen: readonly { readonly rule: string; readonly what: RegExp; readonly because: string }[] = [
  {
    rule: 'fast-file-volume-too-small',
    what: /^wrong\.any(\[[123]\]| without \[[123]\])/,
    because:
      'size, mode and disk all have to be said, one input more than a wrong example may take; profiles.test.ts tries each size of disk',
  },
];

const tried = catalog.rules
  .map((rule) => ({ rule, examples: prose.rules[rule.id]?.examples ?? { wrong: [], right: [] }, made: mutants(rule, decides) }))
  .filter(({ made }) => made.length > 0);

describe.each(tried.map((one) => [one.rule.id, one] as const))('the examples of %s', (id, { rule, examples, made }) => {
  it('are content with the rule alone', () => {
    expect(failures(catalog, rule, examples)).toEqual([]);
  });

  it('notice every fault put into it', () => {
    const survivors = made.filter((mutant) => failures(catalog, mutant.rule, examples).length === 0).map(({ what }) => what);
    expect(survivors.filter((what) => !unseen.some((one) => one.rule === id && one.what.test(what)))).toEqual([]);
  });
});

it('each fault that no example can show is still one that nothing shows', () => {
  for (const { rule: id, what } of unseen) {
    const one = tried.find(({ rule }) => rule.id === id);
    const survivors = one?.made.filter((mutant) => what.test(mutant.what) && failures(catalog, mutant.rule, one.examples).length === 0);
    expect(survivors?.length, id).toBeGreaterThan(0);
  }
});

it('faults are put into every rule but the checks that are written as code', () => {
  expect(catalog.rules.filter(({ id, kind }) => kind !== 'check' && !tried.some(({ rule }) => rule.id === id)).map(({ id }) => id)).toEqual(
    [],
  );
  expect(tried.flatMap(({ made }) => made).length).toBeGreaterThan(800);
});
