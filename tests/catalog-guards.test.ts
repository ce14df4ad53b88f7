import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { describe, expect, it } from 'vitest';
import { indexCatalog, purposesOf } from '#core/catalog/catalog.ts';
import { flowsBetween } from '#core/catalog/infer-flow.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import { suggestForEdge, suggestForNode } from '#core/catalog/suggest-use.ts';
import type { DesignNode } from '#core/design/design.ts';
import { parseDesign } from '#core/design/parse.ts';
import { validate } from '#core/validator/validate.ts';
import { namedUnder, readByItself, readByRules, readsAt, tagsAskedFor } from './catalog-reads.ts';
import { designOf } from './rule-examples.ts';
import { samples } from './sample-files.ts';

const catalog = indexCatalog(catalogData);
const reads = readByRules(catalog.rules);
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const unused = (list: readonly { readonly id: string }[], used: ReadonlySet<string>): readonly string[] =>
  ids(list).filter((id) => !used.has(id));

/** Everything that can be placed: each service in each variant. */
const placed: readonly DesignNode[] = catalogData.services.flatMap((service) =>
  (service.variants?.map(({ id }) => id) ?? [undefined]).map((variant) => ({
    id: `${service.id}/${variant ?? ''}`,
    service: service.id,
    ...(variant !== undefined && { variant }),
  })),
);

/** What connecting offers between any two things, in either order. */
const offered = placed.flatMap((from) => placed.filter((to) => to !== from).map((to) => flowsBetween(catalog, from, to)));

describe('good designs', () => {
  const right = catalog.templates.filter(({ teaches }) => !teaches);

  it.each(right.map((template) => [template.id, template] as const))('no rule objects to the template %s', (_id, template) => {
    const report = validate(designOf(catalog, template), catalog);
    expect(report.findings.filter(({ verdict, severity }) => verdict === 'wrong' && severity !== 'advice').map(({ id }) => id)).toEqual([]);
  });

  it.each(right.map((template) => [template.id, template] as const))(
    'nothing in the template %s is named so that it asks back',
    (_id, template) => {
      const { nodes, edges } = designOf(catalog, template);
      const byId = new Map(nodes.map((node) => [node.id, node]));
      const asked = nodes.map((node) => suggestForNode(catalog, node)).filter((ask) => ask?.kind === 'purpose');
      const strange = asked.filter(
        (ask) => ask && !purposesOf(catalog, byId.get(ask.node) ?? { id: '', service: '' }).includes(ask.purpose),
      );
      const meant = edges.map((edge) => {
        const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
        return from && to && suggestForEdge(catalog, edge, from, to);
      });
      expect([...strange, ...meant.filter((ask) => ask !== undefined)]).toEqual([]);
    },
  );

  /** What samples of the file format are meant to give: they name what no catalog knows, or show every key at once. */
  const expected: Readonly<Record<string, readonly string[]>> = {
    everything: ['flow-not-carried@features -> flow'],
    'unknown-parts': ['unknown-words-on-edges@future -> store', 'unknown-words@future'],
  };

  it.each(samples('good').map(({ name, text }) => [name, text] as const))(
    'no rule objects to the sample %s beyond what it shows',
    (name, text) => {
      const parsed = parseDesign(text);
      if ('problems' in parsed) throw new Error('does not open');
      const report = validate(openDesign(parsed.design, catalog), catalog);
      expect(report.findings.filter(({ verdict, severity }) => verdict === 'wrong' && severity !== 'advice').map(({ id }) => id)).toEqual(
        expected[name] ?? [],
      );
    },
  );
});

describe('every word of the vocabularies is used', () => {
  it('purposes: some service is for it', () => {
    expect(unused(catalogData.purposes, namedUnder(['purposes'], catalogData.services))).toEqual([]);
  });

  it('flows: one thing gives it and another takes it', () => {
    expect(unused(catalogData.flows, new Set(offered.flatMap(({ possible }) => possible)))).toEqual([]);
  });

  it('families: some flow belongs to it', () => {
    expect(unused(catalogData.families, namedUnder(['family'], catalogData.flows))).toEqual([]);
  });

  it('intents: some pair of things is offered it', () => {
    expect(unused(catalogData.intents, new Set(offered.flatMap(({ intents }) => ids(intents))))).toEqual([]);
  });

  it('requirements: a rule reads it, and there is a place to say it', () => {
    expect(unused(catalogData.requirements, reads.needs)).toEqual([]);
    const onlyOnNodes = catalogData.requirements.filter(({ panel }) => panel === false);
    expect(
      unused(
        onlyOnNodes,
        namedUnder(
          ['needs'],
          catalogData.services.map(({ needs }) => ({ needs })),
        ),
      ),
    ).toEqual([]);
  });

  it('facts: a rule reads it, and a service states it', () => {
    expect(unused(catalogData.facts, reads.facts)).toEqual([]);
    expect(
      unused(catalogData.facts, new Set([...catalogData.services.flatMap(({ facts }) => Object.keys(facts ?? {})), 'openToNew'])),
    ).toEqual([]);
  });

  it('facts: where a service states one, some rule that reads it looks at that service', () => {
    const unread = catalogData.services.flatMap(({ id, facts }) =>
      Object.keys(facts ?? {})
        .filter((fact) => !catalog.rules.some((rule) => readsAt(catalog, rule, fact, id)))
        .map((fact) => `${id}: ${fact}`),
    );
    expect(unread).toEqual([]);
  });

  it('fields: a rule, a condition of the service, a change of the data or the line under the name reads it', () => {
    const ofServices = catalogData.services.flatMap((service) =>
      unused(service.fields ?? [], new Set([...reads.fields, ...readByItself(service)])).map((id) => `${service.id}: ${id}`),
    );
    const ofFlows = catalogData.flows.flatMap((flow) => unused(flow.fields ?? [], reads.fields).map((id) => `${flow.id}: ${id}`));
    expect([...ofServices, ...ofFlows]).toEqual([]);
  });

  it('tags: some condition asks for it', () => {
    const tags = namedUnder(['tags'], catalogData.services);
    expect([...tags].filter((tag) => !tagsAskedFor(catalogData).has(tag))).toEqual([]);
  });

  it('sources: something cites it', () => {
    expect(
      unused(
        catalogData.sources,
        namedUnder(['source', 'sources', 'page'], catalogData.services, catalogData.rules, Object.values(prose.claims)),
      ),
    ).toEqual([]);
  });
});

describe('what people read', () => {
  const messages = catalog.rules.flatMap((rule) =>
    [...(prose.rules[rule.id]?.examples.wrong ?? []), ...(prose.rules[rule.id]?.examples.asks ?? [])].flatMap((example) =>
      validate(designOf(catalog, example), catalog)
        .findings.filter((finding) => finding.rule === rule.id)
        .map(({ message }) => message),
    ),
  );

  it('is a sentence that begins with a capital, ends as it should, and shouts at nobody', () => {
    expect(messages.length).toBeGreaterThan(100);
    expect(messages.filter((message) => !/^\p{Lu}.*[.?]$/u.test(message) || /[{}!]|undefined|not said/.test(message))).toEqual([]);
  });

  it('is a question wherever a requirement may have to be asked for', () => {
    expect(catalogData.requirements.filter(({ ask }) => !ask?.endsWith('?')).map(({ id }) => id)).toEqual([]);
  });
});

describe('everything that decides is dated', () => {
  const day = /^20\d\d-(0[1-9]|1[0-2])(-[0-3]\d)?$/;
  const read = (source: string): string | undefined => catalog.sources.get(source)?.read;

  it('each rule cites a claim of the dated notes or a page that says when it was read', () => {
    expect(catalogData.notes.date).toMatch(day);
    for (const { id, sources } of catalog.rules)
      for (const source of sources) {
        if ('page' in source) expect(read(source.page), `${id}: ${source.page}`).toMatch(day);
        else expect(prose.claims[source.claim], `${id}: ${source.claim}`).toBeDefined();
      }
  });

  it('each fact of a service says where it is written', () => {
    const undated = catalogData.services.flatMap(({ id, facts }) =>
      Object.entries(facts ?? {}).flatMap(([fact, entries]) =>
        entries.filter(({ source }) => !day.test(read(source) ?? '')).map(({ source }) => `${id}: ${fact} (${source})`),
      ),
    );
    expect(undated).toEqual([]);
  });
});
